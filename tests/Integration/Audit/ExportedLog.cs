using Muster.Contracts.Audit;
using Muster.Integration.Programs;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Audit;

/// <summary>An export in a file of its own, to be tampered with line by line and checked by the real program.</summary>
internal sealed class ExportedLog
{
    private readonly string folder;

    private ExportedLog(string folder, List<string> lines) => (this.folder, Lines) = (folder, lines);

    public List<string> Lines { get; }

    /// <summary>A copy of the heads file that was made before the export, so that it tells of nothing that came after.</summary>
    public string Heads => Path.Combine(folder, "heads.jsonl");

    /// <param name="sealed">False when nothing seals any more.</param>
    public static async Task<ExportedLog> OfAsync(MusterHost host, string query = "", bool @sealed = true)
    {
        if (@sealed)
        {
            await host.SealedAsync();
        }

        var made = Directory.CreateTempSubdirectory("muster-audit-").FullName;
        if (File.Exists(HeadsOf(host)))
        {
            File.Copy(HeadsOf(host), Path.Combine(made, "heads.jsonl"));
        }

        var text = await host.Admin.GetStringAsync($"/api/audit/export{query}");
        return new ExportedLog(made, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    public ExportedLog Copy() => new(folder, [.. Lines]);

    public static string HeadsOf(MusterHost host) => Path.Combine(host.Folder, "audit-heads.jsonl");

    /// <summary>When this returns, the heads file of this node knows the newest head.</summary>
    public static async Task WrittenAsync(MusterHost host)
    {
        await host.SealedAsync();
        var size = (await host.GetAsync<AuditState>("/api/audit/state")).SealedTo;
        await Eventually.IsTrueAsync(
            async () =>
                File.Exists(HeadsOf(host))
                && (await File.ReadAllTextAsync(HeadsOf(host))).Contains($"\"size\":{size},", StringComparison.Ordinal),
            "the node has written the newest head"
        );
    }

    /// <summary>A server with several heads, each of several rows.</summary>
    public static async Task<MusterHost> FilledHostAsync(TestKit.Databases.DatabaseKind kind)
    {
        var host = await MusterHost.StartAsync(kind);
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => host.CreatePersonAsync($"Person {round}{i}")));
            await WrittenAsync(host);
        }

        return host;
    }

    /// <summary>Where the line of a row stands.</summary>
    public int IndexOf(long seq) =>
        Lines.FindIndex(line => line.StartsWith($"{{\"type\":\"row\",\"seq\":{seq},", StringComparison.Ordinal));

    public int IndexOfLastHead() => Lines.FindLastIndex(IsHead);

    public static bool IsHead(string line) => line.StartsWith("{\"type\":\"head\"", StringComparison.Ordinal);

    public async Task<ProgramRun> VerifyAsync(params string[] options)
    {
        var path = Path.Combine(folder, "log.jsonl");
        await File.WriteAllLinesAsync(path, Lines);
        return await ProgramRun.CliAsync(
            new Uri("http://127.0.0.1:1"),
            "unused",
            ["audit", "verify", path, .. options]
        );
    }
}
