using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Devices of a list that are expected already: replaced or skipped, as somebody says for the whole list.</summary>
public sealed class ExistingDeviceTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_105_ROW_SERIAL_PREAPPROVED_says_which_and_a_skipped_row_does_nothing(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.CommittedAsync(
            await host.CheckedAsync(List("Ann,ann-skip@example.org,corporate,SKIP-1,linux,first,"))
        );
        var import = await host.CheckedAsync(
            List(
                "Ann B,ann-skip@example.org,corporate,SKIP-1,linux,second,",
                "Eve,eve-skip@example.org,corporate,SKIP-1B,linux,,",
                "Bob,bob-skip@example.org,corporate,SKIP-2,linux,,"
            )
        );
        import.ExistingDeviceAction.ShouldBe("replace");
        Preapproved(await host.RowsAsync(import, "&outcome=changed"))
            .ShouldBe([(2, "Already pre-approved; will be replaced.")]);

        var skipping = await host.ChooseAsync(import, "skip");

        (skipping.Totals.Changed, skipping.Totals.Skipped, skipping.Totals.New).ShouldBe((0, 1, 2));
        (import.Totals.ExistingPeople, skipping.Totals.ExistingPeople).ShouldBe((1, 0), "it asks nothing of its user");
        (await host.RowsAsync(skipping, "&outcome=changed")).ShouldBeEmpty();
        Preapproved(await host.RowsAsync(skipping, "&outcome=skipped"))
            .ShouldBe([(2, "Already pre-approved; will be skipped.")]);
        var done = await host.CommittedAsync(skipping);

        (done.Totals.Changed, done.Totals.Skipped, done.Totals.New, done.ExistingDeviceAction).ShouldBe(
            (0, 1, 2, "skip")
        );
        (await host.RowsAsync(done)).Select(row => row.Outcome).ShouldBe(["skipped", "new", "new"]);
        (await ExpectedAsync(host, "SKIP-%")).ShouldBe(["SKIP-1|first", "SKIP-1B|SKIP-1B", "SKIP-2|SKIP-2"]);
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT display_name FROM people WHERE email_key = 'ann-skip@example.org'"
            )
        ).ShouldBe(["Ann"]);
        (await host.GetAsync<ImportUndo>($"{Route}/imports/{done.Id}/undo")).Expected.ShouldBe(2);
        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{done.Id}/undo", new { });
        await host.ReachedAsync(done.Id, "undone");
        (await ExpectedAsync(host, "SKIP-%")).ShouldBe(["SKIP-1|first"]);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_skipped_goes_by_what_is_expected_at_the_commit(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var first = await host.CommittedAsync(
            await host.CheckedAsync(List("Cy,cy-late@example.org,corporate,MEET-1,linux,first,"))
        );
        var import = await host.CheckedAsync(
            List(
                "Cy,cy-late@example.org,corporate,MEET-1,linux,second,",
                "Cy,cy-late@example.org,corporate,MEET-2,linux,second,"
            )
        );
        import = await host.CheckedAsync(await host.ChooseAsync(import, "skip")); // a second check keeps the choice
        (import.Totals.Skipped, import.Totals.New, import.ExistingDeviceAction).ShouldBe((1, 1, "skip"));
        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{first.Id}/undo", new { });
        await host.ReachedAsync(first.Id, "undone");
        await host.CommittedAsync(
            await host.CheckedAsync(List("Dan,dan-late@example.org,corporate,MEET-2,linux,of another list,"))
        );

        var done = await host.CommittedAsync(import);

        (done.Totals.Skipped, done.Totals.New, done.Totals.Changed).ShouldBe((1, 1, 0));
        var rows = await host.RowsAsync(done);
        rows.Select(row => row.Outcome).ShouldBe(["new", "skipped"]);
        Preapproved(rows.Where(row => row.Line == 3)).ShouldBe([(3, "Already pre-approved; will be skipped.")]);
        (await ExpectedAsync(host, "MEET-%")).ShouldBe(["MEET-1|second", "MEET-2|of another list"]);
    }

    [Theory, OnBothDatabases]
    public async Task Choice_is_of_the_list_that_was_seen_and_can_be_taken_back_until_it_is_committed(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.CommittedAsync(
            await host.CheckedAsync(List("Fay,fay-pick@example.org,corporate,PICK-1,linux,first,"))
        );
        var seen = await host.CheckedAsync(List("Fay,fay-pick@example.org,corporate,PICK-1,linux,second,"));
        (await host.TryChooseAsync(seen, "keep")).ShouldBe((400, "validation_failed"));
        var skipping = await host.ChooseAsync(seen, "skip");
        (await host.TryChooseAsync(seen, "replace")).Status.ShouldBe(409, "somebody has chosen since");

        var replacing = await host.ChooseAsync(skipping, "replace");
        (replacing.Totals.Changed, replacing.Totals.Skipped).ShouldBe((1, 0));
        await host.CommittedAsync(replacing);

        (await ExpectedAsync(host, "PICK-%")).ShouldBe(["PICK-1|first", "PICK-1|second"], "one for each list");
        (await host.TryChooseAsync(replacing, "skip")).ShouldBe((409, "import_finished"));
    }

    private static IEnumerable<(long Line, string Message)> Preapproved(IEnumerable<ImportRow> rows) =>
        rows.SelectMany(row =>
            row.Findings.Where(one => one.Code == "ROW_SERIAL_PREAPPROVED").Select(one => (row.Line, one.Message))
        );

    private static Task<List<string>> ExpectedAsync(MusterHost host, string serials) =>
        Sql.RowsAsync(
            host.Database,
            $"SELECT serial_number, display_name FROM expected_devices WHERE serial_number LIKE '{serials}' ORDER BY 1, 2"
        );
}
