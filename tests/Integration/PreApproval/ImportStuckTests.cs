using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

public sealed class ImportStuckTests
{
    [Theory, OnBothDatabases]
    public async Task Commit_that_fails_again_and_again_says_so_and_can_be_given_up(DatabaseKind kind)
    {
        var (clock, fault) = (new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)), new Faulty());
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Interceptor = fault }
        );
        var import = await host.CheckedAsync(List("Ann,ann@example.org,corporate,STUCK-1,linux,,"));
        fault.Fails = true;
        await host.PostAsync<PreApprovalImport>(
            $"{Route}/imports/{import.Id}/commit",
            new CommitPreApprovalImport { Version = import.Version }
        );

        await Eventually.IsTrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromMinutes(10)); // it is tried again after a while
                return (await host.ImportAsync(import.Id)).IsStuck;
            },
            "the import is stuck"
        );
        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/cancel", new { });

        (await host.ReachedAsync(import.Id, "undone")).IsStuck.ShouldBeFalse();
        (await Sql.RowsAsync(host.Database, "SELECT state FROM expected_batches")).ShouldBe(["undone"]);
    }

    [Theory, OnBothDatabases]
    public async Task Commit_goes_on_when_what_was_wrong_is_mended(DatabaseKind kind)
    {
        var (clock, fault) = (new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)), new Faulty());
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Interceptor = fault }
        );
        var first = await host.CheckedAsync(List("Ann,ann@example.org,corporate,ORDER-1,linux,,"));
        var second = await host.CheckedAsync(List("Ann,ann@example.org,corporate,ORDER-1,linux,,"));
        fault.Fails = true;
        foreach (var import in new[] { first, second })
        {
            var commit = new CommitPreApprovalImport { Version = import.Version };
            await host.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/commit", commit);
        }

        await Eventually.IsTrueAsync(() => Task.FromResult(fault.HasFailed), "the first has failed");
        fault.Fails = false;
        await Eventually.IsTrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromMinutes(10));
                return (await host.ImportAsync(second.Id)).State == "committed";
            },
            "both are committed"
        );

        (await host.ImportAsync(first.Id)).State.ShouldBe("committed");
        (await Sql.RowsAsync(host.Database, "SELECT count(DISTINCT device_id) FROM expected_devices")).ShouldBe(
            ["1"],
            "the second waited for the first, and names the same device"
        );
    }

    [Theory, OnBothDatabases]
    public async Task Rows_of_a_list_go_a_month_after_its_end(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        var import = await host.CommittedAsync(
            await host.CheckedAsync(List("Ann,ann@example.org,corporate,MONTH-1,linux,,"))
        );
        clock.Advance(TimeSpan.FromDays(29));
        (await host.RowsAsync(import)).Count.ShouldBe(1);

        await Eventually.IsTrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromHours(8));
                return (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM pre_approval_import_rows")).Single()
                    == "0";
            },
            "the rows are gone"
        );

        (await host.ImportAsync(import.Id)).Totals.New.ShouldBe(1, "the history stays");
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM expected_devices")).ShouldBe(["1"]);
    }

    /// <summary>Commits read the rows of their list.</summary>
    private sealed class Faulty : DbCommandInterceptor
    {
        public volatile bool Fails;

        public volatile bool HasFailed;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (Fails && command.CommandText.Contains("pre_approval_import_rows", StringComparison.Ordinal))
            {
                HasFailed = true;
                throw new InvalidOperationException("The disk says no.");
            }

            return new(result);
        }
    }
}
