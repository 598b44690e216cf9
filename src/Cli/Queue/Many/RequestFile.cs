using System.Text;
using System.Text.Json;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Cli.Queue.Many;

/// <summary>
/// Requests and the fingerprints that were seen with them: what <c>queue list --json</c> or <c>queue export</c> wrote, or lines of
/// <c>id,fingerprint</c>.
/// </summary>
internal static class RequestFile
{
    public static async Task<IReadOnlyList<SeenRequest>> ReadAsync(string name, CancellationToken ct)
    {
        var text = await TextAsync(name, ct);
        return text.TrimStart() is ['{', ..] ? Json(text, name) : Lines(text, name);
    }

    private static async Task<string> TextAsync(string name, CancellationToken ct)
    {
        try
        {
            return name == "-"
                ? await Console.In.ReadToEndAsync(ct)
                : await File.ReadAllTextAsync(name, Encoding.UTF8, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(ExitCode.Usage, $"{name} cannot be read: {fault.Message}");
        }
    }

    private static List<SeenRequest> Json(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return
            [
                .. document
                    .RootElement.GetProperty("items")
                    .EnumerateArray()
                    .Select(item => new SeenRequest(
                        item.GetProperty("id").GetGuid(),
                        item.GetProperty("fingerprints").GetProperty("sha256").GetString() ?? ""
                    )),
            ];
        }
        catch (Exception fault)
            when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Unreadable(name, "it is not what `muster queue list --json` writes");
        }
    }

    private static List<SeenRequest> Lines(string text, string name)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Index().Where(line => line.Item.Length > 0);
        var (id, fingerprint) = (0, 1);
        List<SeenRequest> seen = [];
        foreach (var (number, line) in lines)
        {
            var cells = CsvCells.Of(line);
            if (seen.Count == 0 && cells.IndexOf("id") is >= 0 and var first)
            {
                (id, fingerprint) = (first, cells.IndexOf("fingerprint"));
            }
            else if (
                fingerprint >= 0
                && cells.Count > Math.Max(id, fingerprint)
                && Guid.TryParse(cells[id], out var request)
            )
            {
                seen.Add(new SeenRequest(request, FingerprintOption.Read(cells[fingerprint])));
            }
            else
            {
                throw Unreadable(name, $"line {number + 1} has no id and fingerprint");
            }
        }

        return seen;
    }

    private static CliStop Unreadable(string name, string why) =>
        new(
            ExitCode.Usage,
            $"{name} cannot be read: {why}.",
            "Give lines of id,fingerprint, or what `muster queue list --json` or `muster queue export` wrote."
        );
}
