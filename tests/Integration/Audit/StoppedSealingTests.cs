using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary>The sealer vouches for nothing that it would not have sealed itself: it stops, and says so.</summary>
public sealed class StoppedSealingTests
{
    private const string Newest = "(SELECT newest.size FROM (SELECT MAX(size) AS size FROM audit_heads) AS newest)";

    [Theory, OnBothDatabases]
    public async Task Head_with_another_signature_is_not_gone_on_from(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        await ChangeNewestAsync(host, $"signature = {host.Database.Zeros(64)}");

        await host.ShouldStopAsync("head_not_signed", "none of this log's keys has signed");
    }

    [Theory, OnBothDatabases]
    public async Task Head_by_a_stranger_is_not_gone_on_from(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        await ChangeNewestAsync(host, $"key_id = '{new string('a', 64)}'");

        await host.ShouldStopAsync("head_not_signed", "none of this log's keys has signed");
    }

    [Theory, OnBothDatabases]
    public async Task Head_whose_edge_leads_to_another_root_is_not_gone_on_from(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var length = (
            await Sql.RowsAsync(host.Database, $"SELECT LENGTH(edge) FROM audit_heads WHERE size = {Newest}")
        )[0];
        await ChangeNewestAsync(host, $"edge = {host.Database.Zeros(int.Parse(length, null))}");

        await host.ShouldStopAsync("head_malformed", "does not fit its own hashes");
    }

    [Theory, OnBothDatabases]
    public async Task Head_that_was_put_there_stops_sealing_until_it_is_gone_and_is_in_no_file(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        await Sql.RunAsync(host.Database, Insert(edge: host.Database.Zeros(33)));

        await host.ShouldStopAsync("head_malformed", "does not fit its own hashes");

        (await File.ReadAllTextAsync(ExportedLog.HeadsOf(host))).ShouldNotContain("1000000000000000");
        host.Log.Lines.ShouldContain(line => line.Contains("head of size 1000000000000000", StringComparison.Ordinal));
        var export = await ExportedLog.OfAsync(host, @sealed: false);
        var run = await export.VerifyAsync("--heads", export.Heads);
        run.Output.ShouldContain("The head of size 1000000000000000 stands behind");
        run.ExitCode.ShouldBe(6);

        await UnguardedLog.RemoveTriggersAsync(host.Database);
        await Sql.RunAsync(host.Database, "DELETE FROM audit_heads WHERE size = 1000000000000000");
        await host.ShouldGoOnAsync();
        await ExportedLog.WrittenAsync(host);
        var whole = await ExportedLog.OfAsync(host);
        var clean = await whole.VerifyAsync("--heads", whole.Heads);
        clean.ExitCode.ShouldBe(0, clean.Output);
    }

    [Theory, OnBothDatabases]
    public async Task Leaf_that_was_put_behind_the_last_one_stops_sealing(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        await Sql.RunAsync(
            host.Database,
            """
            INSERT INTO audit_leaves (seq, event_id, leaf_hash)
            SELECT seq + 1, '00000000-0000-0000-0000-000000000001', leaf_hash FROM audit_leaves ORDER BY seq DESC LIMIT 1
            """
        );

        await host.ShouldStopAsync("leaves_differ", "more or fewer leaves");
    }

    [Theory, OnBothDatabases]
    public async Task Export_ends_although_a_leaf_was_put_far_behind_the_others(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        await Sql.RunAsync(
            host.Database,
            """
            INSERT INTO audit_leaves (seq, event_id, leaf_hash)
            SELECT seq + 1000000000000000, '00000000-0000-0000-0000-000000000001', leaf_hash FROM audit_leaves ORDER BY seq DESC LIMIT 1
            """
        );

        var export = await ExportedLog.OfAsync(host, @sealed: false);

        (await export.VerifyAsync()).ExitCode.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Log_that_was_cut_is_not_gone_on_with(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var sizes = await Sql.RowsAsync(host.Database, "SELECT size FROM audit_heads ORDER BY size");
        await Sql.RunAsync(host.Database, $"DELETE FROM audit_heads WHERE size > {sizes[^2]}");
        await Sql.RunAsync(host.Database, $"DELETE FROM audit_leaves WHERE seq >= {sizes[^2]}");

        await host.ShouldStopAsync("log_is_shorter", "the heads file knows more rows");

        // Whoever has put an older database back moves the file away.
        File.Move(ExportedLog.HeadsOf(host), $"{ExportedLog.HeadsOf(host)}.before");
        await host.ShouldGoOnAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Heads_file_with_another_root_of_the_same_size_stops_sealing(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        await ChangeLastLineAsync(
            host,
            line => line.Replace("\"root\":\"", "\"root\":\"AAAA", StringComparison.Ordinal)
        );

        await host.ShouldStopAsync("log_differs", "a head that the database has not");
    }

    [Theory, OnBothDatabases]
    public async Task Head_that_only_the_file_knows_stops_sealing_though_the_log_is_longer(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        // As if another node had sealed since: the file ends with the last head but one.
        var lines = await File.ReadAllLinesAsync(ExportedLog.HeadsOf(host));
        var size = (await Sql.RowsAsync(host.Database, "SELECT size FROM audit_heads ORDER BY size"))[^2];
        await Sql.RunAsync(
            host.Database,
            $"UPDATE audit_heads SET root = {host.Database.Zeros(32)} WHERE size = {size}"
        );
        await File.WriteAllLinesAsync(ExportedLog.HeadsOf(host), lines[..^1]);

        await host.ShouldStopAsync("log_differs", "a head that the database has not");
    }

    [Theory, OnBothDatabases]
    public async Task Heads_file_of_another_log_stops_sealing(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        var id = (await host.StateAsync()).Head!.LogId; // something was sealed
        await ChangeLastLineAsync(
            host,
            line => line.Replace($"{id}", "0199aaaa-0000-7000-8000-000000000009", StringComparison.Ordinal)
        );

        await host.ShouldStopAsync("another_log", "of another log");
    }

    private static Task<int> ChangeNewestAsync(MusterHost host, string set) =>
        Sql.RunAsync(host.Database, $"UPDATE audit_heads SET {set} WHERE size = {Newest}");

    private static string Insert(string edge) =>
        $"""
            INSERT INTO audit_heads (size, log_id, root, at, key_id, signature, edge)
            SELECT 1000000000000000, log_id, root, at, key_id, signature, {edge} FROM audit_heads WHERE size = {Newest}
            """;

    private static async Task ChangeLastLineAsync(MusterHost host, Func<string, string> change)
    {
        var lines = await File.ReadAllLinesAsync(ExportedLog.HeadsOf(host));
        await File.WriteAllLinesAsync(ExportedLog.HeadsOf(host), [.. lines[..^1], change(lines[^1])]);
    }
}
