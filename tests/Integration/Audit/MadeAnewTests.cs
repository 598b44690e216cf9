using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Audit;

/// <summary>Somebody empties the log, or has it made anew by the server itself.</summary>
public sealed class MadeAnewTests
{
    [Theory, OnBothDatabases]
    public async Task Log_without_its_heads_is_named_and_stops_sealing(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var key = (await host.StateAsync()).KeyId;
        await Sql.RunAsync(host.Database, "DELETE FROM audit_heads");

        var export = await ExportedLog.OfAsync(host, @sealed: false);

        var run = await export.VerifyAsync("--heads", export.Heads, "--key", key);
        run.Output.ShouldContain("belongs to another log");
        run.Output.ShouldContain("stand behind the last head: nothing proves them");
        run.Output.ShouldContain("None of the heads that were kept elsewhere could be compared");
        run.ExitCode.ShouldBe(6);
        await host.ShouldStopAsync("leaves_differ", "more or fewer leaves");
    }

    [Theory, OnBothDatabases]
    public async Task Empty_log_is_named_also_without_heads_from_elsewhere(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var key = (await host.StateAsync()).KeyId;
        await EmptyAsync(host);

        var export = await ExportedLog.OfAsync(host, @sealed: false);

        export.Lines.Count.ShouldBe(1);
        var run = await export.VerifyAsync("--key", key);
        run.Output.ShouldContain("There is no signed head in it");
        run.ExitCode.ShouldBe(6);
    }

    [Theory, OnBothDatabases]
    public async Task Server_makes_no_log_anew_beside_its_heads_file(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var before = await File.ReadAllTextAsync(ExportedLog.HeadsOf(host));
        await EmptyAsync(host);
        await ResealAsync(host, most: 1000);

        await host.ShouldStopAsync("log_is_shorter", "the heads file knows more rows");

        (await File.ReadAllTextAsync(ExportedLog.HeadsOf(host))).ShouldBe(before);
    }

    [Theory, OnBothDatabases]
    public async Task Log_that_was_made_anew_is_named_though_it_is_shorter_than_every_witness(DatabaseKind kind)
    {
        await using var host = await UnguardedLog.HostAsync(kind);
        var old = $"{ExportedLog.HeadsOf(host)}.old";
        // Whoever owns the machine too: the server has nothing left to know it by.
        await EmptyAsync(host);
        File.Move(ExportedLog.HeadsOf(host), old);
        await ResealAsync(host, most: 1);
        await host.CreatePersonAsync("Ann");
        await ExportedLog.WrittenAsync(host);

        var export = await ExportedLog.OfAsync(host);

        (await export.VerifyAsync("--heads", export.Heads)).ExitCode.ShouldBe(0);
        var late = Path.Combine(host.Folder, "late.jsonl");
        await File.WriteAllLinesAsync(late, (await File.ReadAllLinesAsync(old))[^1..]);
        foreach (var witness in new[] { old, late })
        {
            var run = await export.VerifyAsync("--heads", witness);
            run.Output.ShouldContain("belongs to another log: this one was made anew");
            run.ExitCode.ShouldBe(6);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Heads_file_without_a_head_witnesses_nothing(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        var export = await ExportedLog.OfAsync(host);
        await File.WriteAllTextAsync(export.Heads, "nothing\n");

        var run = await export.VerifyAsync("--heads", export.Heads);

        run.Output.ShouldContain("None of the heads that were kept elsewhere could be compared");
        run.ExitCode.ShouldBe(6);
    }

    private static async Task EmptyAsync(MusterHost host)
    {
        await Eventually.IsTrueAsync(
            async () => (await host.StateAsync()).Waiting == 0,
            "nothing is being sealed meanwhile"
        );
        foreach (var table in new[] { "audit_heads", "audit_leaves", "audit_tiles" })
        {
            await Sql.RunAsync(host.Database, $"DELETE FROM {table}");
        }
    }

    private static Task<int> ResealAsync(MusterHost host, int most) =>
        Sql.RunAsync(
            host.Database,
            $"INSERT INTO audit_unsealed (at, event_id) SELECT at, id FROM audit_events ORDER BY at DESC LIMIT {most}"
        );
}
