using Muster.Contracts.People;
using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.Integration.Restrictions;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Lists that come after others, and lists that something overtakes between check and commit.</summary>
public sealed class ImportAgainTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string WithImei = "Name,Email,Ownership,Serial Number,IMEI,Platform";
    private const string Imei = "490154203237518";
    private const string OtherImei = "356938035643809";

    [Theory, OnBothDatabases]
    public async Task Two_rows_that_name_one_expected_device_by_different_identifiers_are_a_mistake(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.CommittedAsync(
            await host.CheckedAsync($"{WithImei}\nAnn,ann-two@example.org,corporate,TWO-1,{Imei},linux\n")
        );

        var import = await host.CheckedAsync(
            $"{WithImei}\nAnn,ann-two@example.org,corporate,TWO-1,,linux\nAnn,ann-two@example.org,corporate,,{Imei},linux\n"
        );

        var row = (await host.RowsAsync(import, "&outcome=error")).Single();
        (row.Line, row.Findings.First(one => one.Level == "error").Code).ShouldBe((3, "ROW_DUP_IDENTIFIER"));
        await host.CommittedAsync(import, validRowsOnly: true);
        (await CountAsync(host, "TWO-1")).ShouldBe("2", "one for each list");
    }

    [Theory, OnBothDatabases]
    public async Task P_132_identifiers_that_a_list_does_not_name_stay_and_others_are_shown_as_changes(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await host.ExpectAsync(
            $"Eva,eva-again@example.org,corporate,AGAIN-1,linux,Eva's,{device.KeyFingerprint()}",
            "Eva,eva-again@example.org,corporate,AGAIN-2,linux,,"
        );

        var import = await host.CheckedAsync(
            $"{WithImei}\nEva,eva-again@example.org,corporate,AGAIN-1,,linux\nEva,eva-again@example.org,corporate,AGAIN-2,{OtherImei},linux\n"
        );
        var rows = await host.RowsAsync(import);
        rows.Select(row => row.Outcome).ShouldBe(["same", "changed"]);
        rows[1].Changes.ShouldBe([new ImportChange("imei", null, OtherImei)]);
        await host.CommittedAsync(import);

        (await device.EnrollAsync()).Ok.State.ShouldBe("approved", "the key of the first list is known still");
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_was_taken_off_the_list_stays_off_when_a_later_list_is_taken_back(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var row = $"Ida,ida-off@example.org,corporate,OFF-1,linux,,{device.KeyFingerprint()}";
        await host.ExpectAsync(row);
        var later = await host.ExpectAsync(row);
        await WithdrawAsync(host, await host.ExpectedIdAsync("OFF-1"));

        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{later.Id}/undo", new { });
        await host.ReachedAsync(later.Id, "undone");

        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
    }

    [Theory, OnBothDatabases]
    public async Task Rows_that_something_has_overtaken_since_the_check_are_left_out_and_said(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateGroupAsync($"Goes {kind}");
        await host.ExpectAsync("Jan,jan-late@example.org,corporate,LATE-1,linux,,");
        var import = await host.CheckedAsync(
            "Name,Email,Ownership,Serial Number,Platform,Groups\n"
                + "Jan,jan-late@example.org,corporate,LATE-1,linux,\n"
                + $"Jan,jan-late@example.org,corporate,LATE-2,linux,{group.Name}\n"
                + "Jan,jan-late@example.org,corporate,LATE-3,linux,\n"
        );
        (import.Totals.Same, import.Totals.New).ShouldBe((1, 2));
        await WithdrawAsync(host, await host.ExpectedIdAsync("LATE-1"));
        (
            await host.TrySendAsync(HttpMethod.Delete, $"/api/device-groups/{group.Id}", group.Version, body: null)
        ).Status.ShouldBe(200);

        var done = await host.CommittedAsync(import);

        (done.Totals.Same, done.Totals.New, done.Totals.Conflict).ShouldBe((0, 1, 2));
        (await host.RowsAsync(import, "&outcome=conflict"))
            .Select(row => (row.Line, row.Findings.Single().Code))
            .ShouldBe([(2, "ROW_OVERTAKEN"), (3, "ROW_OVERTAKEN")]);
        (await CountAsync(host, "LATE-2")).ShouldBe("0");
        (await CountAsync(host, "LATE-3")).ShouldBe("1");
    }

    [Theory, OnBothDatabases]
    public async Task P_132_list_that_comes_again_expects_no_device_twice_that_is_in(DatabaseKind kind)
    {
        var (host, clock) = await hosts.WithAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var row = $"Kim,kim-in@example.org,corporate,IN-1,linux,,{device.KeyFingerprint()},";
        await host.ExpectAsync(row);
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        var import = await host.CheckedAsync(
            $"Name,Email,Ownership,Serial Number,Platform,Device Name,Key Fingerprint,Groups\n{row}\n"
        );
        var read = (await host.RowsAsync(import)).Single();
        (read.Outcome, read.Findings.Single().Code).ShouldBe(("same", "ROW_SERIAL_ENROLLED"));
        await host.CommittedAsync(import);

        (await CountAsync(host, "IN-1")).ShouldBe("1", "as the first list had it");
    }

    [Theory, OnBothDatabases]
    public async Task Who_commits_has_seen_the_rows_as_they_are(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var seen = await host.CheckedAsync(List("Lea,lea-seen@example.org,corporate,SEEN-1,linux,pc,"));
        await host.CheckedAsync(seen); // somebody else says again what the columns are

        var commit = new CommitPreApprovalImport { Version = seen.Version };
        (await host.TryPostAsync($"{Route}/imports/{seen.Id}/commit", commit)).Status.ShouldBe(409);
        (await CountAsync(host, "SEEN-1")).ShouldBe("0");
    }

    [Theory, OnBothDatabases]
    public async Task P_17_another_number_of_a_user_asks_and_a_row_that_is_not_taken_says_nothing_of_one(
        DatabaseKind kind
    )
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.CommittedAsync(
            await host.CheckedAsync(List("Mia,mia-tel@example.org,corporate,TEL-1,linux,,+4915112345678"))
        );

        var import = await host.CheckedAsync(List("Mia,mia-tel@example.org,corporate,TEL-2,linux,,+4915187654321"));
        var finding = (await host.RowsAsync(import)).Single().Findings.Single();
        (finding.Code, finding.Field, import.Totals.ExistingPeople).ShouldBe(("ROW_USER_EXISTS", "mobile", 1));

        var wrong = await host.CheckedAsync(List("Mia B,mia-tel@example.org,corporate,,linux,,"));
        (wrong.Totals.Error, wrong.Totals.ExistingPeople).ShouldBe((1, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Person_is_erased_when_no_list_and_no_expected_device_needs_them_and_no_row_names_them_then(
        DatabaseKind kind
    )
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.ExpectAsync("Ola,ola-gone@example.org,corporate,GONE-1,linux,Ola's,");
        var open = await host.CheckedAsync(List("Ola,ola-gone@example.org,corporate,GONE-2,linux,,"));
        var person = await host.PersonOfAsync("Ola");
        var erase = new ErasePerson { ExpectedPeerId = person.PeerId };
        var address = $"/api/people/{person.Id}/erase";
        (await host.TryPostAsync(address, erase)).ShouldBe((409, "person_in_use"));
        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{open.Id}/cancel", new { });
        (await host.TryPostAsync(address, erase)).ShouldBe((409, "person_in_use"));
        await WithdrawAsync(host, await host.ExpectedIdAsync("GONE-1"));

        (await host.TryPostAsync(address, erase)).Status.ShouldBe(200);

        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT (SELECT count(*) FROM pre_approval_import_rows WHERE email_key = 'ola-gone@example.org'), (SELECT count(*) FROM expected_devices WHERE display_name LIKE 'Ola%')"
            )
        ).ShouldBe(["0|0"]);
    }

    private static async Task WithdrawAsync(MusterHost host, Guid id)
    {
        var version = (await host.GetAsync<Contracts.Devices.Device>($"/api/devices/{id}")).Version;
        (await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{id}", version, body: null)).ShouldBe((200, null));
    }

    private static async Task<string> CountAsync(MusterHost host, string serialNumber) =>
        (
            await Sql.RowsAsync(
                host.Database,
                $"SELECT count(*) FROM expected_devices WHERE serial_number = '{serialNumber}'"
            )
        ).Single();
}
