using Muster.Integration.Programs;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary>Somebody who owns the database removes the triggers and changes rows.</summary>
public sealed class TamperedDatabaseTests
{
    [Theory, OnBothDatabases]
    public async Task Tables_of_the_log_refuse_changes(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        foreach (var table in UnguardedLog.Tables.Where(table => table != "audit_tiles"))
        {
            var column = (await ColumnsAsync(host, table))[0];
            foreach (var sql in new[] { $"UPDATE {table} SET {column} = {column}", $"DELETE FROM {table}" })
            {
                var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() =>
                    Sql.RunAsync(host.Database, sql)
                );
                refused.Message.ShouldContain("append-only");
            }
        }

        if (kind == DatabaseKind.Sqlite)
        {
            var replaced = await Should.ThrowAsync<System.Data.Common.DbException>(() =>
                Sql.RunAsync(
                    host.Database,
                    "INSERT OR REPLACE INTO audit_leaves SELECT 99999, event_id, leaf_hash FROM audit_leaves WHERE seq = 1"
                )
            );
            replaced.Message.ShouldContain("append-only");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Altered_row_is_named(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        await Sql.RunAsync(host.Database, $"UPDATE audit_events SET action = 'x' WHERE id = {EventOf(3)}");

        await ShouldFindAsync(host, "Row 3 was altered");
    }

    [Theory, OnBothDatabases]
    public async Task Altered_row_whose_hash_was_altered_too_is_named_by_its_heads(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var before = await ExportedLog.OfAsync(host);
        var first = before.Lines.Take(before.IndexOf(5)).Last(ExportedLog.IsHead);
        await Sql.RunAsync(
            host.Database,
            "UPDATE audit_leaves SET leaf_hash = (SELECT other.leaf_hash FROM audit_leaves AS other WHERE other.seq = 6) WHERE seq = 5"
        );

        var run = await ShouldFindAsync(host, "are not those that the head of size");
        run.Output.ShouldContain($"Rows {first.Split("\"size\":")[1].Split(',')[0]} to");
    }

    [Theory, OnBothDatabases]
    public async Task Deleted_row_is_named(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        await Sql.RunAsync(host.Database, $"DELETE FROM audit_events WHERE id = {EventOf(4)}");

        await ShouldFindAsync(host, "Row 4 is missing");
    }

    [Theory, OnBothDatabases]
    public async Task Rows_that_changed_places_are_named_by_their_heads(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        foreach (var (from, to) in new[] { (5, -1), (6, 5), (-1, 6) })
        {
            await Sql.RunAsync(host.Database, $"UPDATE audit_leaves SET seq = {to} WHERE seq = {from}");
        }

        await ShouldFindAsync(host, "are not those that the head of size");
    }

    [Theory, OnBothDatabases]
    public async Task Truncated_log_is_named_by_the_heads_outside(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var sizes = await Sql.RowsAsync(host.Database, "SELECT size FROM audit_heads ORDER BY size");
        await Sql.RunAsync(host.Database, $"DELETE FROM audit_heads WHERE size > {sizes[^2]}");
        await Sql.RunAsync(host.Database, $"DELETE FROM audit_leaves WHERE seq >= {sizes[^2]}");

        await ShouldFindAsync(host, $"it ends after {sizes[^2]} rows");
    }

    private static async Task<ProgramRun> ShouldFindAsync(MusterHost host, string what)
    {
        var log = await ExportedLog.OfAsync(host);
        var run = await log.VerifyAsync("--heads", log.Heads);
        run.Output.ShouldContain(what);
        run.ExitCode.ShouldBe(6);
        return run;
    }

    private static string EventOf(long seq) => $"(SELECT event_id FROM audit_leaves WHERE seq = {seq})";

    private static async Task<List<string>> ColumnsAsync(MusterHost host, string table) =>
        await Sql.RowsAsync(
            host.Database,
            host.Database.Kind == DatabaseKind.Sqlite
                ? $"SELECT name FROM pragma_table_info('{table}')"
                : $"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}' ORDER BY ordinal_position"
        );
}
