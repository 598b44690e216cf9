using Muster.Contracts.Audit;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Audit;

/// <summary>A log in the hands of somebody who owns the database and has removed the triggers.</summary>
internal static class UnguardedLog
{
    public static IReadOnlyList<string> Tables { get; } =
    ["audit_events", "audit_leaves", "audit_heads", "audit_tiles", "audit_keys"];

    public static async Task<MusterHost> HostAsync(DatabaseKind kind)
    {
        var host = await ExportedLog.FilledHostAsync(kind);
        await RemoveTriggersAsync(host.Database);
        return host;
    }

    public static async Task RemoveTriggersAsync(TestDatabase database)
    {
        foreach (var table in Tables)
        {
            foreach (
                var trigger in database.Kind == DatabaseKind.Sqlite
                    ? new[] { $"{table}_refuses_update", $"{table}_refuses_delete", $"{table}_refuses_replace" }
                    : [$"{table}_refuses_change ON {table}"]
            )
            {
                await Sql.RunAsync(database, $"DROP TRIGGER {trigger}");
            }
        }
    }

    /// <summary>So many bytes that are none of ours, as both databases write them.</summary>
    public static string Zeros(this TestDatabase database, int count) =>
        database.Kind == DatabaseKind.Sqlite ? $"zeroblob({count})" : $"decode(repeat('00', {count}), 'hex')";

    /// <summary>Something happens, and must not be sealed.</summary>
    public static async Task ShouldStopAsync(this MusterHost host, string reason, string logged)
    {
        var heads = await Sql.RowsAsync(host.Database, "SELECT size FROM audit_heads ORDER BY size");
        await host.CreatePersonAsync("Nobody");

        await Eventually.IsTrueAsync(
            async () => (await host.StateAsync()).Stopped == reason,
            $"the state says {reason}"
        );

        (await host.StateAsync()).Waiting.ShouldBeGreaterThan(0);
        (await Sql.RowsAsync(host.Database, "SELECT size FROM audit_heads ORDER BY size")).ShouldBe(heads);
        host.Log.Lines.ShouldContain(line =>
            line.StartsWith("Error", StringComparison.Ordinal)
            && line.Contains("NOT sealed any more", StringComparison.Ordinal)
            && line.Contains(logged, StringComparison.Ordinal)
        );
    }

    public static async Task ShouldGoOnAsync(this MusterHost host)
    {
        await host.SealedAsync();
        await Eventually.IsTrueAsync(async () => (await host.StateAsync()).Stopped is null, "sealing goes on");
    }

    public static Task<AuditState> StateAsync(this MusterHost host) => host.GetAsync<AuditState>("/api/audit/state");
}
