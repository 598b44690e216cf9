using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>From a file to devices that are expected, and back.</summary>
public sealed class ImportTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_13_columns_are_found_by_their_names(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        var import = await host.UploadAsync(
            "Display Name;Email;Mobile;Ownership;Device Name;Serial Number;Platform;Colour\nAnn;a@b.de;;corporate;pc;S1;linux;red\n"
        );

        import
            .Columns.Select(column => (column.Field, column.Confidence))
            .ShouldBe([
                ("name", "exact"),
                ("email", "exact"),
                ("mobile", "exact"),
                ("ownership", "exact"),
                ("deviceName", "exact"),
                ("serialNumber", "exact"),
                ("platform", "exact"),
                (null, "none"),
            ]);
        (import.Sheet.Kind, import.Sheet.Delimiter, import.RowCount, import.State).ShouldBe(
            ("csv", ";", 1, "uploaded")
        );
    }

    [Theory, OnBothDatabases]
    public async Task P_9_row_without_what_is_mandatory_is_rejected_and_every_cell_is_told(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        var import = await host.CheckedAsync(
            List("Ann,ann-p9@example.org,corporate,P9-1,linux,pc-1,", ",not an address,Corporate,,Linux,,12", ",,,,,,")
        );

        var rows = await host.RowsAsync(import);
        (import.Totals.New, import.Totals.Error).ShouldBe((1, 1)); // the last row is empty
        rows.Select(row => (row.Line, row.Outcome)).ShouldBe([(2, "new"), (3, "error")]);
        rows[1]
            .Findings.Select(finding => (finding.Code, finding.Field))
            .ShouldBe(
                [
                    ("ROW_REQUIRED", "name"),
                    ("ROW_REQUIRED", "serialNumber"),
                    ("ROW_EMAIL", "email"),
                    ("ROW_MOBILE", "mobile"),
                    ("ROW_OWNERSHIP", "ownership"),
                    ("ROW_PLATFORM", "platform"),
                ],
                ignoreOrder: true
            );
    }

    [Theory, OnBothDatabases]
    public async Task P_12_list_with_a_mistake_changes_nothing_until_somebody_leaves_the_wrong_rows_out(
        DatabaseKind kind
    )
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.CheckedAsync(
            List("Bea,bea-p12@example.org,corporate,P12-1,linux,pc-1,", "Bob,nowhere,corporate,P12-2,linux,pc-2,")
        );

        (
            await host.TryPostAsync(
                $"{Route}/imports/{import.Id}/commit",
                new CommitPreApprovalImport { Version = import.Version }
            )
        ).ShouldBe((409, "import_has_errors"));
        (await ExpectedAsync(host, "P12-%")).ShouldBeEmpty();

        await host.CommittedAsync(import, validRowsOnly: true);
        (await ExpectedAsync(host, "P12-%")).ShouldBe(["P12-1"]);
    }

    [Theory, OnBothDatabases]
    public async Task P_32_user_of_several_rows_is_made_once_with_the_details_of_the_last_one(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var rows = Enumerable.Range(1, 100).Select(i => $"Carl {i},carl-p32@example.org,personal,P32-{i},ios,,");

        var import = await host.CheckedAsync(List([.. rows]));
        (await host.RowsAsync(import))[0].Findings.Select(finding => finding.Code).ShouldBe(["ROW_DUP_EMAIL"]);
        await host.CommittedAsync(import);

        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT display_name FROM people WHERE email_key = 'carl-p32@example.org'"
            )
        ).ShouldBe(["Carl 100"]);
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT count(DISTINCT owner_person_id), count(*) FROM expected_devices WHERE serial_number LIKE 'P32-%'"
            )
        ).ShouldBe(["1|100"]);
    }

    [Theory, OnBothDatabases]
    public async Task P_31_user_who_is_there_is_replaced_by_the_last_row_or_stays(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.CommittedAsync(await host.CheckedAsync(List("Dora,dora-p31@example.org,personal,P31-1,ios,,")));

        var import = await host.CheckedAsync(
            List("Dora A,dora-p31@example.org,personal,P31-2,ios,,", "Dora B,dora-p31@example.org,personal,P31-3,ios,,")
        );
        (
            await host.TryPostAsync(
                $"{Route}/imports/{import.Id}/commit",
                new CommitPreApprovalImport { Version = import.Version }
            )
        ).ShouldBe((409, "import_choice_missing"));
        await host.CommittedAsync(import, existing: "skip");
        (await NamesAsync(host)).ShouldBe(["Dora"]);

        var again = await host.CheckedAsync(List("Dora C,dora-p31@example.org,personal,P31-4,ios,,"));
        await host.CommittedAsync(again, existing: "replace");
        (await NamesAsync(host)).ShouldBe(["Dora C"]);
    }

    [Theory, OnBothDatabases]
    public async Task Import_counts_as_a_whole_and_is_undone_as_a_whole(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.CommittedAsync(
            await host.CheckedAsync(List("Eva,eva-undo@example.org,corporate,UNDO-1,linux,first name,"))
        );
        var import = await host.CheckedAsync(
            List(
                "Eva,eva-undo@example.org,corporate,UNDO-1,linux,second name,",
                "Eva,eva-undo@example.org,corporate,UNDO-2,linux,,"
            )
        );
        var changed = (await host.RowsAsync(import, "&outcome=changed")).ShouldHaveSingleItem();
        changed.Changes.ShouldBe([new ImportChange("deviceName", "first name", "second name")]);

        await host.CommittedAsync(import);
        var unchanged = await host.CheckedAsync(List("Eva,eva-undo@example.org,corporate,UNDO-1,linux,second name,"));
        unchanged.Totals.Same.ShouldBe(1);

        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/undo", new { });
        await host.ReachedAsync(import.Id, "undone");
        var before = await host.CheckedAsync(
            List(
                "Eva,eva-undo@example.org,corporate,UNDO-1,linux,first name,",
                "Eva,eva-undo@example.org,corporate,UNDO-2,linux,,"
            )
        );
        (before.Totals.Same, before.Totals.New).ShouldBe((1, 1));
        (await ExpectedAsync(host, "UNDO-%")).ShouldBe(["UNDO-1"]);
    }

    [Theory, OnBothDatabases]
    public async Task Second_click_commits_nothing_twice(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.CheckedAsync(List("Fay,fay-twice@example.org,corporate,TWICE-1,linux,,"));

        await host.CommittedAsync(import);
        await host.CommittedAsync(import);

        (await ExpectedAsync(host, "TWICE-%")).ShouldBe(["TWICE-1"]);
    }

    private static async Task<IReadOnlyList<string>> ExpectedAsync(MusterHost host, string serials) =>
        await Sql.RowsAsync(
            host.Database,
            $"SELECT serial_number FROM expected_devices WHERE serial_number LIKE '{serials}' ORDER BY 1"
        );

    private static async Task<IReadOnlyList<string>> NamesAsync(MusterHost host) =>
        await Sql.RowsAsync(host.Database, "SELECT display_name FROM people WHERE email_key = 'dora-p31@example.org'");
}
