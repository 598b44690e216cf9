using System.Net.Http.Json;
using Muster.Contracts.People;
using Muster.Contracts.PreApproval;
using Muster.Integration.Directories;
using Muster.TestKit.Databases;
using Muster.TestKit.Directories;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>Lists whose domain is a real slapd.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class DirectoryImportTests(DirectoryStage stage, Hosts hosts) : IClassFixture<Hosts>
{
    private const string Full = "SAMAccountName,Name,Email,Mobile,Ownership,Serial Number,Platform\n";

    [Theory, OnBothDatabases]
    public async Task P_08_domains_are_local_and_each_directory(DatabaseKind kind)
    {
        var (host, domain) = await HostAsync(kind);

        var domains = await host.GetAsync<List<ImportDomain>>($"{ImportCalls.Route}/domains");

        domains[0].ShouldBe(new ImportDomain("local", "local", "local"));
        domains.ShouldContain(one => one.Name == domain && one.Kind == "directory");
        using var unknown = await host.SendListAsync("Name\nAnn\n", domain: "nowhere.example.org");
        ((int)unknown.StatusCode).ShouldBe(400);
        using var tooLong = await host.SendListAsync("Name\nAnn\n", domain: new string('x', 2_000));
        ((int)tooLong.StatusCode).ShouldBe(400);
    }

    [Theory, OnBothDatabases]
    public async Task P_20_login_names_are_found_and_what_the_sheet_leaves_blank_comes_from_the_directory(
        DatabaseKind kind
    )
    {
        var (host, domain) = await HostAsync(kind);
        var prefix = $"FOUND-{kind}";

        var import = await CheckedAsync(
            host,
            domain,
            "SAMAccountName,Ownership,Serial Number,Platform\n"
                + $"user0101,corporate,{prefix}-1,linux\nUSER0102,corporate,{prefix}-2,linux\n"
        );

        (import.Totals.New, import.Totals.Error, import.DomainName).ShouldBe((2, 0, domain));
        var rows = await host.RowsAsync(import);
        rows[0].Cells["name"].ShouldBe("Person 101");
        rows[1].Cells["email"].ShouldBe("user0102@example.org");
        await host.CommittedAsync(import);
        var person = (await PeopleAsync(host, "user0101@example.org")).Single();
        var known = (
            await host.ValidateAsync(stage.Directory.Draft() with { PersonFilter = "(uid=user0101)" })
        ).People.Single();
        (person.DisplayName, person.PeerId).ShouldBe(("Person 101", known.PeerId));
    }

    [Theory, OnBothDatabases]
    public async Task Login_name_of_nobody_of_several_or_with_the_signs_of_a_filter_is_an_error(DatabaseKind kind)
    {
        var (host, domain) = await HostAsync(kind);

        var import = await CheckedAsync(
            host,
            domain,
            Full
                + "nobody,Ann,a1@example.org,,corporate,WRONG-1,linux\n"
                + "twin,Ann,a2@example.org,,corporate,WRONG-2,linux\n"
                + "*)(uid=*,Ann,a3@example.org,,corporate,WRONG-3,linux\n"
                + "*,Ann,a4@example.org,,corporate,WRONG-4,linux\n"
                + "user00*,Ann,a5@example.org,,corporate,WRONG-5,linux\n"
                + "user0001)(|(uid=*),Ann,a6@example.org,,corporate,WRONG-6,linux\n"
                + "\\2a,Ann,a7@example.org,,corporate,WRONG-7,linux\n"
                + ",Ann,a8@example.org,,corporate,RIGHT-8,linux\n"
        );

        (await host.RowsAsync(import))
            .Select(row => row.Findings.SingleOrDefault(one => one.Level == "error")?.Code)
            .ShouldBe([
                "ROW_SAM_NOT_FOUND",
                "ROW_SAM_AMBIGUOUS",
                "ROW_SAM_NOT_FOUND",
                "ROW_SAM_NOT_FOUND",
                "ROW_SAM_NOT_FOUND",
                "ROW_SAM_NOT_FOUND",
                "ROW_SAM_NOT_FOUND",
                null,
            ]);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_sheet_says_counts_and_what_differs_is_told(DatabaseKind kind)
    {
        var (host, domain) = await HostAsync(kind);

        var import = await CheckedAsync(
            host,
            domain,
            Full
                + $"user0201,Another,user0201@example.org,,corporate,SAYS-{kind}-1,linux\n"
                + $"user0202,,USER0202@example.org,+49 151 0000202,corporate,SAYS-{kind}-2,linux\n"
                + $"user0203,,else@example.org,+49301234567,corporate,SAYS-{kind}-3,linux\n"
                + $"user0009,,,,corporate,SAYS-{kind}-4,linux\n"
                + $"user0010,,,,corporate,SAYS-{kind}-5,linux\n"
        );

        var rows = await host.RowsAsync(import);
        Told(rows[0]).ShouldBe(["ROW_DIRECTORY_DIFFERS name"]);
        rows[0].Cells["name"].ShouldBe("Another");
        Told(rows[1]).ShouldBeEmpty();
        Told(rows[2]).ShouldBe(["ROW_DIRECTORY_DIFFERS email", "ROW_DIRECTORY_DIFFERS mobile"]);
        rows[2].Cells["email"].ShouldBe("else@example.org");
        Told(rows[3]).ShouldBe(["ROW_REQUIRED email"]);
        rows[4].Cells["name"].ShouldBe("Evegpj.exe");
    }

    [Theory, OnBothDatabases]
    public async Task Person_who_is_there_under_another_address_is_told_and_keeps_the_peer_id(DatabaseKind kind)
    {
        var (host, domain) = await HostAsync(kind);
        await host.CommittedAsync(
            await CheckedAsync(host, domain, Full + $"user0301,,,,corporate,MOVED-{kind}-1,linux\n")
        );

        var import = await CheckedAsync(
            host,
            domain,
            Full + $"user0301,,moved{kind}@example.org,,corporate,MOVED-{kind}-2,linux\n"
        );

        Told((await host.RowsAsync(import)).Single())
            .ShouldBe(["ROW_DIRECTORY_DIFFERS email", "ROW_PEER_ID_TAKEN samAccountName"]);
        await host.CommittedAsync(import);
        var before = (await PeopleAsync(host, "user0301@example.org")).Single();
        var after = (await PeopleAsync(host, $"moved{kind}@example.org")).Single();
        after.PeerId.ShouldNotBe(before.PeerId);
    }

    [Theory, OnBothDatabases]
    public async Task List_of_more_login_names_than_a_question_has_is_resolved_to_the_last(DatabaseKind kind)
    {
        var (host, domain) = await HostAsync(kind);
        var lines = Enumerable
            .Range(11, 1_150)
            .Select(number => $"user{number:0000},corporate,MANY-{number:0000},linux");

        var import = await CheckedAsync(
            host,
            domain,
            $"SAMAccountName,Ownership,Serial Number,Platform\n{string.Join('\n', lines)}\n"
        );

        (import.Totals.New, import.Totals.Error, import.DoneCount).ShouldBe((1_150, 0, 1_150));
    }

    private async Task<(MusterHost Host, string Domain)> HostAsync(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        const string domain = "Corp.Example.org";
        if ((await host.DirectoriesAsync()).TrueForAll(one => one.Name != domain))
        {
            await host.AddDirectoryAsync(stage.Directory.Draft(domain));
        }

        return (host, domain);
    }

    /// <summary>Domains are found whatever their case.</summary>
    private static async Task<PreApprovalImport> CheckedAsync(MusterHost host, string domain, string text)
    {
        using var answer = await host.SendListAsync(text, domain: domain.ToUpperInvariant());
        ((int)answer.StatusCode).ShouldBe(201, await answer.Content.ReadAsStringAsync());
        return await host.CheckedAsync((await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!); // as was just seen
    }

    private static IEnumerable<string> Told(ImportRow row) =>
        row.Findings.Where(one => one.Code != "ROW_USER_EXISTS").Select(one => $"{one.Code} {one.Field}");

    private static async Task<IEnumerable<Person>> PeopleAsync(MusterHost host, string email) =>
        (await host.GetAsync<Contracts.Page<Person>>("/api/people?limit=200")).Items.Where(person =>
            string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase)
        );
}
