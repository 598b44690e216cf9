using System.Text;
using Muster.Integration.Storage;
using Muster.Protocols.AuditLog.Lines;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary>A node goes on with its heads file where it ended, however it ended.</summary>
public sealed class HeadsFileTests
{
    [Theory, OnBothDatabases]
    public async Task Node_that_starts_again_writes_on_behind_the_last_whole_line(DatabaseKind kind)
    {
        var before = await ExportedLog.FilledHostAsync(kind);
        var file = ExportedLog.HeadsOf(before);
        await before.DisposeAsync();
        var whole = await File.ReadAllTextAsync(file);
        await File.AppendAllTextAsync(file, """{"type":"head","logId":"0199""");

        await using var after = await MusterHost.StartAsync(before.Database, before.Folder);
        await after.CreatePersonAsync("Ann");
        await ExportedLog.WrittenAsync(after);

        await ShouldBeWholeAsync(after);
        (await File.ReadAllTextAsync(file)).ShouldStartWith(whole);
    }

    [Theory, OnBothDatabases]
    public async Task Heads_that_a_node_missed_are_written_when_it_is_back(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        var file = ExportedLog.HeadsOf(host);
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file))[..1]);

        await host.CreatePersonAsync("Ann");
        await ExportedLog.WrittenAsync(host);

        await ShouldBeWholeAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task File_that_was_moved_away_is_written_anew_from_the_first_head(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        File.Move(ExportedLog.HeadsOf(host), $"{ExportedLog.HeadsOf(host)}.1");

        await host.CreatePersonAsync("Ann");
        await ExportedLog.WrittenAsync(host);

        await ShouldBeWholeAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Head_that_no_key_has_signed_is_left_out_and_those_behind_it_are_written(DatabaseKind kind)
    {
        await using var host = await ExportedLog.FilledHostAsync(kind);
        var sizes = await Sql.RowsAsync(host.Database, "SELECT size FROM audit_heads ORDER BY size");
        var between = long.Parse(sizes[^1], null) - 1;
        sizes.ShouldNotContain($"{between}");
        await Sql.RunAsync(
            host.Database,
            $"""
            INSERT INTO audit_heads (size, log_id, root, at, key_id, signature, edge)
            SELECT {between}, log_id, root, at, key_id, signature, edge FROM audit_heads WHERE size = {sizes[^1]}
            """
        );
        File.Move(ExportedLog.HeadsOf(host), $"{ExportedLog.HeadsOf(host)}.1");

        await host.CreatePersonAsync("Ann");
        await ExportedLog.WrittenAsync(host);

        var written = await File.ReadAllTextAsync(ExportedLog.HeadsOf(host));
        written.ShouldNotContain($"\"size\":{between},");
        written.ShouldContain($"\"size\":{sizes[^1]},");
        host.Log.Lines.Count(line => line.Contains($"head of size {between} that", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    /// <summary>Every head of the database, once, in order.</summary>
    private static async Task ShouldBeWholeAsync(MusterHost host)
    {
        var sizes = (await File.ReadAllLinesAsync(ExportedLog.HeadsOf(host))).Select(line =>
            $"{HeadLine.TryRead(Encoding.UTF8.GetBytes(line))!.Head.Size}" // a head's line
        );
        sizes.ShouldBe(await Sql.RowsAsync(host.Database, "SELECT size FROM audit_heads ORDER BY size"));
    }
}
