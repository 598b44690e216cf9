using Muster.Integration.Programs;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary>An export in a file of its own, to be tampered with line by line and checked by the real program.</summary>
internal sealed class ExportedLog
{
    private readonly string path = Path.Combine(
        Directory.CreateTempSubdirectory("muster-audit-").FullName,
        "log.jsonl"
    );

    private ExportedLog(List<string> lines) => Lines = lines;

    public List<string> Lines { get; }

    public static async Task<ExportedLog> OfAsync(MusterHost host, string query = "")
    {
        await host.SealedAsync();
        var text = await host.Admin.GetStringAsync($"/api/audit/export{query}");
        return new ExportedLog([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>A server with several heads, each of several rows.</summary>
    public static async Task<MusterHost> FilledHostAsync(TestKit.Databases.DatabaseKind kind)
    {
        var host = await MusterHost.StartAsync(kind);
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => host.CreatePersonAsync($"Person {round}{i}")));
            await host.SealedAsync();
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
        await File.WriteAllLinesAsync(path, Lines);
        return await ProgramRun.CliAsync(
            new Uri("http://127.0.0.1:1"),
            "unused",
            ["audit", "verify", path, .. options]
        );
    }
}
