using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Rows that are long beyond reason are checked, and never many of them at once.</summary>
public sealed class LongRowTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly string Names = string.Join(',', Enumerable.Range(1, 15).Select(i => $"Colour {i}"));

    [Fact]
    public async Task Long_rows_are_checked_a_few_at_a_time()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var cells = string.Join(',', Enumerable.Repeat(new string('x', 4_000), 15));
        var rows = Enumerable
            .Range(1, 100)
            .Select(i => $"Ann,long-{i}@example.org,corporate,LONG-ROW-{i},linux,,,{cells}");

        var import = await host.UploadAsync($"{Header},{Names}\n{string.Join('\n', rows)}\n");
        var ready = await host.CheckedAsync(import);

        ready.Totals.New.ShouldBe(100);
        (ready.Version - import.Version).ShouldBeGreaterThan(5, "six million characters are not held at once");
    }

    [Fact]
    public async Task Row_that_is_too_long_is_at_fault_and_nothing_of_it_is_kept()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var cells = string.Join(',', Enumerable.Repeat(new string('x', 4_000), 17));

        var import = await host.CheckedAsync(
            $"{Header},{Names},Sixteen,Seventeen\nAnn,a@example.org,corporate,TOO-LONG-1,linux,,,{cells}\n"
        );

        var row = (await host.RowsAsync(import)).ShouldHaveSingleItem();
        (row.Outcome, row.Findings[0].Code, row.Cells.Count).ShouldBe(("error", "CSV_ROW_TOO_LONG", 0));
        (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/rejected.csv")).ShouldEndWith(
            ",2,CSV_ROW_TOO_LONG: The row has more than 65536 characters.\r\n"
        );
        (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/rejected.csv")).ShouldNotContain("xxx");
    }
}
