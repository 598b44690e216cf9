using System.Net;
using Muster.Contracts.Backups;
using Muster.Integration.Programs;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Killing;

public sealed class BackupKillTests
{
    /// <summary>Much more than all buffers on the way hold, and not to be compressed, so that the server is in the middle of it.</summary>
    private const int Rows = 20_000;

    [Theory, OnBothDatabases]
    public async Task Server_that_was_killed_during_a_backup_leaves_no_half_one_that_passes_for_whole(DatabaseKind kind)
    {
        var folder = Backups.Backups.NewFolder();
        var database = await TestDatabase.MigratedAsync(kind, folder);
        await using (var server = await ServerProcess.StartAsync(database, folder, route: "", statement: 0))
        {
            await FillAsync(database);
            using var answer = await server.Admin.GetAsync("/api/backup", HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var half = await answer.Content.ReadAsStreamAsync();
            await half.ReadExactlyAsync(new byte[1000]);
            await server.DisposeAsync();

            await Should.ThrowAsync<IOException>(() => half.CopyToAsync(Stream.Null));
        }

        await using var host = await MusterHost.StartAsync(database, folder);
        var file = await Backups.Backups.TakeAsync(host);
        await using var stream = File.OpenRead(file);
        await using var backup = await BackupReader.OpenAsync(stream, CancellationToken.None);
        while (await backup.NextTableAsync(CancellationToken.None) is not null)
        {
            await foreach (var _ in backup.RowsAsync(CancellationToken.None)) { }
        }

        backup.Tables.Single(table => table.Name == "pending_counts").Rows.ShouldBeGreaterThanOrEqualTo(Rows);
        await host.DisposeAsync();
        await database.DropAsync();
    }

    [Fact]
    public async Task Cli_keeps_nothing_of_a_backup_that_breaks_off()
    {
        var folder = Backups.Backups.NewFolder();
        using var server = new HttpListener();
        var port = MusterHost.FreePort();
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var call = server.GetContextAsync();

        var run = ProgramRun.CliAsync(
            new Uri($"http://127.0.0.1:{port}"),
            MusterHost.BootstrapToken,
            "backup",
            "--out",
            Path.Combine(folder, "b.jsonl.gz")
        );
        var context = await call;
        context.Response.ContentLength64 = 1_000_000;
        await context.Response.OutputStream.WriteAsync(new byte[100_000]);
        await context.Response.OutputStream.FlushAsync();
        context.Response.Abort();

        (await run).ExitCode.ShouldBe(3, (await run).Errors);
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    private static Task<int> FillAsync(TestDatabase database) =>
        Sql.RunAsync(
            database,
            database.Kind == DatabaseKind.Sqlite
                ? $"INSERT INTO pending_counts (scope, count) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Rows}) SELECT hex(randomblob(1000)), 1 FROM n"
                : $"INSERT INTO pending_counts (scope, count) SELECT (SELECT string_agg(md5(random()::text || i || g), '') FROM generate_series(1, 60) g), 1 FROM generate_series(1, {Rows}) i"
        );
}
