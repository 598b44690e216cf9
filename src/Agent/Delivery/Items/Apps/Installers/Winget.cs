using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>winget.exe, which for the system is on no path: it lies in the folder of its own app package.</summary>
/// <param name="apps"><c>%ProgramFiles%\WindowsApps</c>.</param>
internal sealed partial class Winget(Toolbox tools, string apps)
{
    /// <summary>Its tables are wide.</summary>
    private const int LongList = 64 * 1024;

    public static string Apps { get; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "WindowsApps");

    /// <summary>Comes and goes with updates of Windows, and on a new machine only some time after it.</summary>
    public string Program =>
        Find()
        ?? throw ItemStop.Failed(
            "winget_missing",
            "There is no winget on this machine, or the system has no way to it."
        );

    public Task<ToolRun> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct) =>
        tools.RunAsync(
            new ToolCall(Program, [.. arguments, "--accept-source-agreements", "--disable-interactivity"])
            {
                Patience = InstallerRun.Patience,
                MostOutput = LongList,
            },
            ct
        );

    /// <param name="id">Checked.</param>
    /// <returns>The installed version; empty when winget does not know it; null when the package is not installed.</returns>
    public async Task<string?> VersionOfAsync(string id, CancellationToken ct)
    {
        var run = await RunAsync(["list", "--id", id, "--exact"], ct);
        // The headings are in the language of the machine, the row is not: name, id, version.
        return run.Succeeded
            ? run
                .Output.Split('\n')
                .Select(line => Words().Split(line.Trim()))
                .Select(words =>
                    (words, at: Array.FindIndex(words, word => word.Equals(id, StringComparison.OrdinalIgnoreCase)))
                )
                .Where(row => row.at > 0)
                .Select(row => row.words.Skip(row.at + 1).FirstOrDefault(word => word is not ("<" or ">")) ?? "")
                .Select(version => AppNames.IsVersion(version) ? version : "")
                .FirstOrDefault()
            : null;
    }

    private string? Find()
    {
        var processor = RuntimeInformation.OSArchitecture switch
        {
            Architecture.Arm64 => "arm64",
            Architecture.X86 => "x86",
            _ => "x64",
        };
        return Directory.Exists(apps)
            ? Directory
                .EnumerateDirectories(apps, $"Microsoft.DesktopAppInstaller_*_{processor}__8wekyb3d8bbwe")
                .Select(folder => Path.Combine(folder, "winget.exe"))
                .Where(File.Exists)
                .OrderByDescending(VersionOf)
                .FirstOrDefault()
            : null;
    }

    private static Version VersionOf(string program) =>
        Version.TryParse(Path.GetFileName(Path.GetDirectoryName(program))?.Split('_')[1], out var version)
            ? version
            : new Version();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
