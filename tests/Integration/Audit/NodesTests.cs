using Muster.Contracts.Audit;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Audit;

public sealed class NodesTests
{
    [Fact]
    public async Task Two_nodes_that_write_and_seal_together_make_one_log()
    {
        await using var first = await MusterHost.StartAsync(DatabaseKind.Postgres);
        var folder = Directory.CreateTempSubdirectory("muster-node-").FullName;
        File.Copy(Path.Combine(first.Folder, "test.key"), Path.Combine(folder, "test.key"));
        await using var second = await MusterHost.StartAsync(first.Database, folder);

        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(
                Enumerable
                    .Range(0, 60)
                    .Select(i => (i % 2 == 0 ? first : second).CreatePersonAsync($"Person {round} {i}"))
            );
            await first.SealedAsync();
        }

        var size = (await first.GetAsync<AuditState>("/api/audit/state")).SealedTo;
        size.ShouldBeGreaterThanOrEqualTo(180);
        await ExportedLog.WrittenAsync(first);
        await ExportedLog.WrittenAsync(second);
        var log = await ExportedLog.OfAsync(first);
        var known = await Sql.RowsAsync(
            first.Database,
            "SELECT COUNT(*) FROM audit_events WHERE action <> 'audit_exported'"
        );
        known.ShouldBe([$"{size}"]);
        // Each has written every head, also those that the other sealed.
        var other = await ExportedLog.OfAsync(second);
        foreach (
            var run in new[]
            {
                await log.VerifyAsync("--heads", log.Heads),
                await other.VerifyAsync("--heads", other.Heads),
            }
        )
        {
            run.ExitCode.ShouldBe(0, run.Output);
        }

        log.Lines.Count(line => line.Contains("person_created", StringComparison.Ordinal)).ShouldBe(180);
    }

    [Theory, OnBothDatabases]
    public async Task Idle_server_seals_nothing_and_writes_nothing(DatabaseKind kind)
    {
        var (log, clock) = (
            new StatementLog(),
            new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
        );
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock, Interceptor = log });
        await host.CreatePersonAsync("Ann");
        await host.SealedAsync();
        var size = (await host.GetAsync<AuditState>("/api/audit/state")).SealedTo;
        log.Clear();

        for (var look = 0; look < 3; look++)
        {
            var looked = Looks(log);
            await Eventually.IsTrueAsync(
                () =>
                {
                    clock.Advance(TimeSpan.FromSeconds(1));
                    return Task.FromResult(Looks(log) > looked);
                },
                "the sealer looks"
            );
        }

        log.Statements.Where(text => text.Contains("audit_", StringComparison.Ordinal))
            .ShouldAllBe(text => text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal));
        (await host.GetAsync<AuditState>("/api/audit/state")).SealedTo.ShouldBe(size);
    }

    private static int Looks(StatementLog log) =>
        log.Statements.Count(text => text.Contains("audit_unsealed", StringComparison.Ordinal));
}
