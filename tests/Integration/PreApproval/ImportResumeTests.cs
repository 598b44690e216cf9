using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>A server that dies in the middle of a step: the next one goes on where it ended, and the result is the same.</summary>
public sealed class ImportResumeTests
{
    private const int Rows = 5_000; // a unit of work has two thousand
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task P_114_check_commit_and_undo_go_on_where_a_server_died(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("muster-resume-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(Monday);
        var lines = Enumerable.Range(1, Rows).Select(i => $"Ann {i},ann@example.org,corporate,RESUME-{i},linux,,");
        Guid id;
        await using (var host = await StartAsync(database, folder, clock, diesAt: null))
        {
            id = (await host.UploadAsync(List([.. lines]))).Id;
        }

        await DieAsync(
            database,
            folder,
            clock,
            passing: 3, // the mapping, what an earlier check left, the first rows
            async host =>
            {
                var import = await host.ImportAsync(id);
                var fields = new MapPreApprovalImport { Fields = [.. import.Columns.Select(column => column.Field)] };
                await host.TrySendAsync(HttpMethod.Put, $"{Route}/imports/{id}/mapping", import.Version, fields);
            }
        );
        (await Sql.RowsAsync(database, "SELECT done_count, state FROM pre_approval_imports")).ShouldBe([
            "2000|checking",
        ]);
        await using (var host = await StartAsync(database, folder, clock, diesAt: null))
        {
            var ready = await host.ReachedAsync(id, "previewed");
            (ready.Totals.New, ready.Totals.Error, ready.DoneCount).ShouldBe((Rows, 0, Rows));
        }

        await DieAsync(
            database,
            folder,
            clock,
            passing: 2, // the verb, and the first rows
            async host =>
                await host.PostAsync<PreApprovalImport>(
                    $"{Route}/imports/{id}/commit",
                    new CommitPreApprovalImport { Version = (await host.ImportAsync(id)).Version }
                )
        );
        (await CountAsync(database, "expected_devices")).ShouldBe("2000");
        (await StatesAsync(database)).ShouldBe(["preparing"]); // nobody sees a half list
        await using (var host = await StartAsync(database, folder, clock, diesAt: null))
        {
            await host.ReachedAsync(id, "committed");
            (await CountAsync(database, "expected_devices")).ShouldBe($"{Rows}");
            (await CountAsync(database, "people")).ShouldBe("1");
        }

        await DieAsync(
            database,
            folder,
            clock,
            passing: 2, // the verb, and the first rows
            host => host.PostAsync<PreApprovalImport>($"{Route}/imports/{id}/undo", new { })
        );
        (await StatesAsync(database)).ShouldBe(["undone"]); // it counts no more from the first moment on
        (await CountAsync(database, "expected_devices")).ShouldBe($"{Rows - 2_000}");
        await using (var host = await StartAsync(database, folder, clock, diesAt: null))
        {
            await host.ReachedAsync(id, "undone");
            (await CountAsync(database, "expected_devices")).ShouldBe("0");
        }

        await database.DropAsync();
    }

    /// <summary>Begins a step on a server that fails in a later unit of work, and ends that server.</summary>
    private static async Task DieAsync(
        TestDatabase database,
        string folder,
        FakeClock clock,
        int passing,
        Func<MusterHost, Task> begin
    )
    {
        var fault = new Failing(passing);
        await using (var host = await StartAsync(database, folder, clock, fault))
        {
            await begin(host);
            await Eventually.IsTrueAsync(() => Task.FromResult(fault.HasThrown), "the server fails");
        }

        clock.Advance(TimeSpan.FromMinutes(2)); // the lease of the one that died runs out
    }

    private static Task<MusterHost> StartAsync(
        TestDatabase database,
        string folder,
        FakeClock clock,
        IInterceptor? diesAt
    ) => MusterHost.StartAsync(database, folder, new HostOptions { Clock = clock, Interceptor = diesAt });

    private static async Task<string> CountAsync(TestDatabase database, string table) =>
        (await Sql.RowsAsync(database, $"SELECT count(*) FROM {table}")).Single();

    private static Task<List<string>> StatesAsync(TestDatabase database) =>
        Sql.RowsAsync(database, "SELECT state FROM expected_batches");

    /// <summary>Every unit of work of an import begins with a lock on its row: some pass, the others fail.</summary>
    private sealed class Failing(int passing) : DbCommandInterceptor
    {
        private int seen;

        public bool HasThrown => Volatile.Read(ref seen) > passing;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) =>
            command.CommandText.Contains("FROM pre_approval_imports WHERE id =", StringComparison.Ordinal)
            && Interlocked.Increment(ref seen) > passing
                ? throw new InvalidOperationException("The server dies here.")
                : new(result);
    }
}
