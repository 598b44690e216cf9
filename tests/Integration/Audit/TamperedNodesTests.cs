using System.Security.Cryptography;
using Muster.Integration.Programs;
using Muster.Integration.Storage;
using Muster.Protocols.AuditLog.Lines;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary>Two nodes write into one log; somebody changes the database; what the other node kept tells.</summary>
public sealed class TamperedNodesTests
{
    [Fact]
    public async Task Untouched_log_of_two_nodes_verifies_with_the_heads_of_either()
    {
        await using var nodes = await TwoNodes.StartAsync();

        foreach (var witness in new[] { nodes.First, nodes.Second })
        {
            var run = await nodes.VerifyAsync(witness);
            run.Output.ShouldContain("The log verifies.");
            run.ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Altered_row_is_named()
    {
        await using var nodes = await TwoNodes.StartAsync();
        await nodes.RunAsync(
            "UPDATE audit_events SET actor_id = 'x' WHERE id = (SELECT event_id FROM audit_leaves WHERE seq = 17)"
        );

        (await nodes.ShouldFindAsync()).ShouldContain("Row 17 was altered");
    }

    [Fact]
    public async Task Dropped_row_is_named()
    {
        await using var nodes = await TwoNodes.StartAsync();
        await nodes.RunAsync("DELETE FROM audit_events WHERE id = (SELECT event_id FROM audit_leaves WHERE seq = 17)");

        (await nodes.ShouldFindAsync()).ShouldContain("Row 17 is missing");
    }

    [Fact]
    public async Task Rows_that_changed_places_are_named()
    {
        await using var nodes = await TwoNodes.StartAsync();
        foreach (var (from, to) in new[] { (17, -1), (18, 17), (-1, 18) })
        {
            await nodes.RunAsync($"UPDATE audit_leaves SET seq = {to} WHERE seq = {from}");
        }

        (await nodes.ShouldFindAsync()).ShouldContain("are not those that the head of size");
    }

    [Fact]
    public async Task Truncated_log_is_named_and_stops_sealing_on_both_nodes()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var sizes = await Sql.RowsAsync(nodes.First.Database, "SELECT size FROM audit_heads ORDER BY size");
        await nodes.RunAsync($"DELETE FROM audit_heads WHERE size > {sizes[^2]}");
        await nodes.RunAsync($"DELETE FROM audit_leaves WHERE seq >= {sizes[^2]}");

        (await nodes.ShouldFindAsync()).ShouldContain($"it ends after {sizes[^2]} rows");
        await nodes.First.ShouldStopAsync("log_is_shorter", "the heads file knows more rows");
        await nodes.Second.ShouldStopAsync("log_is_shorter", "the heads file knows more rows");
    }

    [Fact]
    public async Task Log_that_was_signed_anew_is_named()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var trusted = (await nodes.First.StateAsync()).KeyId;
        using var forger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = forger.ExportSubjectPublicKeyInfo();
        var forged = Convert.ToHexStringLower(SHA256.HashData(spki));
        foreach (var line in await File.ReadAllLinesAsync(ExportedLog.HeadsOf(nodes.First)))
        {
            var head = HeadLine.TryRead(System.Text.Encoding.UTF8.GetBytes(line))!.Head; // written by the node
            var signature = Convert.ToHexString(forger.SignData(head.ToBytes(), HashAlgorithmName.SHA256));
            await nodes.RunAsync(
                $"UPDATE audit_heads SET key_id = '{forged}', signature = '\\x{signature}' WHERE size = {head.Size}"
            );
        }

        await nodes.RunAsync($"UPDATE audit_keys SET key_id = '{forged}', spki = '\\x{Convert.ToHexString(spki)}'");

        (await nodes.ShouldFindAsync()).ShouldContain("that was kept elsewhere is signed by another key");
        var byName = await nodes.VerifyAsync(nodes.Second, "--key", trusted);
        byName.Output.ShouldContain("is signed by another key than a trusted one");
        byName.ExitCode.ShouldBe(6);
    }

    /// <summary>Two servers over one database, both at work until it had several heads.</summary>
    private sealed class TwoNodes : IAsyncDisposable
    {
        private TwoNodes(MusterHost first, MusterHost second) => (First, Second) = (first, second);

        public MusterHost First { get; }

        public MusterHost Second { get; }

        public static async Task<TwoNodes> StartAsync()
        {
            var first = await MusterHost.StartAsync(DatabaseKind.Postgres);
            var folder = Directory.CreateTempSubdirectory("muster-node-").FullName;
            File.Copy(Path.Combine(first.Folder, "test.key"), Path.Combine(folder, "test.key"));
            var second = await MusterHost.StartAsync(first.Database, folder);
            for (var round = 0; round < 3; round++)
            {
                await Task.WhenAll(
                    Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? first : second).CreatePersonAsync($"{round} {i}"))
                );
                await ExportedLog.WrittenAsync(first);
            }

            await ExportedLog.WrittenAsync(second);
            await UnguardedLog.RemoveTriggersAsync(first.Database);
            return new TwoNodes(first, second);
        }

        public Task<int> RunAsync(string sql) => Sql.RunAsync(First.Database, sql);

        /// <summary>An export of the first node against what the other one kept.</summary>
        public async Task<string> ShouldFindAsync()
        {
            var run = await VerifyAsync(Second);
            run.ExitCode.ShouldBe(6);
            return run.Output;
        }

        public async Task<ProgramRun> VerifyAsync(MusterHost witness, params string[] options)
        {
            var heads = $"{ExportedLog.HeadsOf(witness)}.copy";
            File.Copy(ExportedLog.HeadsOf(witness), heads, overwrite: true);
            var log = await ExportedLog.OfAsync(First, @sealed: false);
            return await log.VerifyAsync(["--heads", heads, .. options]);
        }

        public async ValueTask DisposeAsync()
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
        }
    }
}
