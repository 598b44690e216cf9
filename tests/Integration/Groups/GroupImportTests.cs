using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.Groups;

/// <summary>Groups and their members from a file.</summary>
public sealed class GroupImportTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task File_says_first_what_it_would_do_and_then_does_it_once(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var one = await BringAsync(clocked, "import-one", "SN-IMP-1");
        await BringAsync(clocked, "import-two", "SN-IMP-2");
        await BringAsync(clocked, "import-three", "SN-IMP-3");
        var old = await host.CreateGroupAsync($"Lab {kind}");
        await AddAsync(host, old, one);
        var file = $"""
            groupname,members,description
            lab {kind},SN-IMP-2; IMPORT-THREE;nowhere,Machines of the lab
            "New, {kind}",{one},
            """;

        var dry = await ImportAsync(host, file, "dryRun=true&create=true&replace=true");
        dry.Applied.ShouldBeFalse();
        (dry.Created, dry.Added, dry.Removed, dry.Unknown).ShouldBe((1, 3, 1, 1));
        (await host.MembersAsync(old)).ShouldBe(["import-one"]);

        var done = await ImportAsync(host, file, "create=true&replace=true");
        (done.Created, done.Added, done.Removed, done.Unknown).ShouldBe((1, 3, 1, 1));
        done.Rows.Select(row => (row.Line, row.Outcome)).ShouldBe([(2, "changed"), (3, "created")]);
        done.Rows[0]
            .Faults.Single()
            .ShouldBe(new ImportFault("MEMBER_UNKNOWN", done.Rows[0].Faults[0].Message, "nowhere"));
        (await host.MembersAsync(old)).ShouldBe(["import-three", "import-two"]);
        (await host.GroupAsync(old.Id)).Description.ShouldBe("Machines of the lab");
        (await host.GroupAsync(old.Id)).Name.ShouldBe($"Lab {kind}");
        var history = await host.GetAsync<Page<DeviceGroupPassage>>($"{Route}/{old.Id}/history");
        history.Items.Count(passage => passage.Reason == "import").ShouldBe(3);

        var again = await ImportAsync(host, file, "create=true&replace=true");
        again.Rows.ShouldAllBe(row => row.Outcome == "unchanged");
    }

    [Theory, OnBothDatabases]
    public async Task Without_replacing_members_stay_and_without_creating_groups_are_refused(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var first = await BringAsync(clocked, "stay-one", "SN-STAY-1");
        await BringAsync(clocked, "stay-two", "SN-STAY-2");
        var group = await host.CreateGroupAsync($"Stays {kind}");
        await AddAsync(host, group, first);
        var ruled = await host.CreateGroupAsync($"Ruled import {kind}");
        await host.TrySetAsync(ruled, Rules("first", Include("none", Where("device_key", "is", "nobody"))));

        var done = await ImportAsync(
            host,
            $"members\tgroupname\nstay-two\tStays {kind}\nstay-two\tMissing {kind}\nstay-two\tRuled import {kind}\nstay-one\tSTAYS {kind}\n",
            ""
        );

        (await host.MembersAsync(group)).ShouldBe(["stay-one", "stay-two"]);
        done.Rows.Select(row => row.Faults.SingleOrDefault()?.Code)
            .ShouldBe([null, "GROUP_UNKNOWN", "GROUP_HAS_RULES", "GROUP_TWICE"]);
        (done.Added, done.Refused).ShouldBe((1, 3));
    }

    [Theory, OnBothDatabases]
    public async Task Name_that_two_devices_claim_chooses_neither(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        await BringAsync(clocked, "twin-one", "SN-TWIN");
        await BringAsync(clocked, "twin-two", "SN-TWIN");

        var done = await ImportAsync(clocked.Host, $"groupname,members\nTwins {kind},SN-TWIN", "create=true");

        done.Rows.Single().Faults.Single().Code.ShouldBe("MEMBER_AMBIGUOUS");
        done.Added.ShouldBe(0);

        var group = (await clocked.Host.GetAsync<Page<DeviceGroup>>($"{Route}?limit=200")).Items.Single(one =>
            one.Name == $"Twins {kind}"
        );
        await ImportAsync(clocked.Host, $"groupname,members\nTwins {kind},twin-one", "");
        var again = await ImportAsync(clocked.Host, $"groupname,members\nTwins {kind},SN-TWIN", "replace=true");
        again.Removed.ShouldBe(0, "nobody can say that it is not meant");
        (await clocked.Host.MembersAsync(group)).ShouldBe(["twin-one"]);
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_claims_the_key_of_another_takes_nothing_from_it(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        await BringAsync(clocked, "real-one", "SN-REAL");
        await BringAsync(clocked, "liar-one", "real-one");

        var done = await ImportAsync(clocked.Host, $"groupname,members\nReal {kind},real-one", "create=true");

        (done.Added, done.Unknown).ShouldBe((1, 0));
        var group = (await clocked.Host.GetAsync<Page<DeviceGroup>>($"{Route}?limit=200")).Items.Single(one =>
            one.Name == $"Real {kind}"
        );
        (await clocked.Host.MembersAsync(group)).ShouldBe(["real-one"]);
    }

    [Theory, OnBothDatabases]
    public async Task File_that_is_none_is_refused_whole(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        (await FaultAsync(host, ""u8.ToArray())).ShouldStartWith("CSV_EMPTY");
        (await FaultAsync(host, "groupname,members\n"u8.ToArray())).ShouldStartWith("CSV_NO_ROWS");
        (await FaultAsync(host, "groupname;owner\nx;y"u8.ToArray())).ShouldStartWith("CSV_UNKNOWN_COLUMN");
        (await FaultAsync(host, "groupname\nx"u8.ToArray())).ShouldStartWith("CSV_MISSING_COLUMN");
        (await FaultAsync(host, "groupname,members,members\nx,y,z"u8.ToArray())).ShouldStartWith(
            "CSV_DUPLICATE_HEADER"
        );
        (await FaultAsync(host, "groupname,members\n\"x,y\nz,a"u8.ToArray())).ShouldStartWith("CSV_NOT_CSV");
        (await FaultAsync(host, [.. "groupname,members\n"u8, 0xFF, 0xFE, 0x41])).ShouldStartWith("CSV_ENCODING");
        var many = string.Join(
            '\n',
            Enumerable.Range(0, 2_001).Select(i => string.Create(CultureInfo.InvariantCulture, $"g{i},a"))
        );
        (await FaultAsync(host, Encoding.UTF8.GetBytes($"groupname,members\n{many}"))).ShouldStartWith(
            "CSV_TOO_MANY_ROWS"
        );
        using var large = await PostAsync(host, new byte[2 * 1024 * 1024 + 1], "");
        ((int)large.StatusCode).ShouldBe(413);
    }

    private static Task<Guid> BringAsync(ClockedHost clocked, string name, string serial) =>
        clocked.BringAsync(name, claim => claim with { SerialNumber = serial });

    private static async Task AddAsync(MusterHost host, DeviceGroup group, Guid device)
    {
        using var answer = await host.Admin.PostAsync($"{Route}/{group.Id}/devices/{device}", null);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<DeviceGroupImport> ImportAsync(MusterHost host, string file, string query)
    {
        using var answer = await PostAsync(host, Encoding.UTF8.GetBytes(file), query);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<DeviceGroupImport>())!; // the API answers no null
    }

    private static async Task<string> FaultAsync(MusterHost host, byte[] file)
    {
        using var answer = await PostAsync(host, file, "create=true");
        ((int)answer.StatusCode).ShouldBe(400);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty("errors").GetProperty("file")[0].GetString()!; // a list of text
    }

    private static Task<HttpResponseMessage> PostAsync(MusterHost host, byte[] file, string query)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return host.Admin.PostAsync($"{Route}/import?{query}", content);
    }
}
