using System.Data.Common;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Directories;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

public sealed class DirectoryOutageTests
{
    private const int Rows = 700; // a question is asked for five hundred

    [Theory, OnBothDatabases]
    public async Task Directory_that_dies_in_the_middle_leaves_nothing_and_the_check_can_be_repeated(DatabaseKind kind)
    {
        await using var directory = await RealDirectory.StartAsync();
        var fault = new Dying(passing: 3, directory.Kill); // the mapping, what an earlier check left, the first rows
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Interceptor = fault });
        await host.AddDirectoryAsync(directory.Draft());
        var lines = Enumerable.Range(11, Rows).Select(i => $"user{i:0000},corporate,OUTAGE-{i},linux");
        using var answer = await host.SendListAsync(
            $"SAMAccountName,Ownership,Serial Number,Platform\n{string.Join('\n', lines)}\n",
            domain: "example.org"
        );
        var import = (await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!; // a list of the tests
        fault.Arm();

        await MapAsync(host, import);
        var failed = await host.ReachedAsync(import.Id, "uploaded");

        (failed.CheckFault!.Code, failed.DoneCount, failed.Totals.New).ShouldBe(("DIRECTORY_UNAVAILABLE", 0, 0));
        failed.CheckFault.Message.ShouldContain($"Nothing listens at {directory.SecureServer}");
        fault.HasSeenRows.ShouldBeTrue();
        (await CountAsync(host, "pre_approval_import_rows")).ShouldBe("0");
        (await CountAsync(host, "pre_approval_import_identifiers")).ShouldBe("0");

        await directory.StartAgainAsync();
        var done = await host.CheckedAsync(failed);
        (done.CheckFault, done.Totals.New).ShouldBe((null, Rows));
        directory.Kill();
        await host.CommittedAsync(done); // what was shown is what is applied: nobody is asked again
        (await CountAsync(host, "people")).ShouldBe($"{Rows}");
        await host.Database.DropAsync();
    }

    private static async Task MapAsync(MusterHost host, PreApprovalImport import)
    {
        var fields = new MapPreApprovalImport { Fields = [.. import.Columns.Select(column => column.Field)] };
        (
            await host.TrySendAsync(HttpMethod.Put, $"{Route}/imports/{import.Id}/mapping", import.Version, fields)
        ).ShouldBe((200, null));
    }

    private static async Task<string> CountAsync(MusterHost host, string table) =>
        (await Sql.RowsAsync(host.Database, $"SELECT count(*) FROM {table}")).Single();

    /// <summary>Every unit of work of an import begins with a lock on its row: with the last of these the directory dies.</summary>
    private sealed class Dying(int passing, Action die) : DbCommandInterceptor
    {
        private int seen = int.MinValue;

        public bool HasSeenRows => Volatile.Read(ref seen) > passing;

        public void Arm() => Volatile.Write(ref seen, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (
                command.CommandText.Contains("FROM pre_approval_imports WHERE id =", StringComparison.Ordinal)
                && Interlocked.Increment(ref seen) == passing
            )
            {
                die();
            }

            return new(result);
        }
    }
}
