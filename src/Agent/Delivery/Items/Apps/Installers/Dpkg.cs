using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>dpkg(1), dpkg-query(1) and dpkg-deb(1). Names and versions have been checked.</summary>
internal sealed class Dpkg(Toolbox tools)
{
    private static readonly string[] KeepSettings = ["--force-confdef", "--force-confold"];

    /// <returns>Null when it is not, or only half, installed.</returns>
    public async Task<string?> VersionOfAsync(string name, CancellationToken ct)
    {
        var run = await tools.RunAsync(
            new ToolCall("dpkg-query", "-W", "-f", "${Status}\\t${Version}\\n", "--", name),
            ct
        );
        return run.Succeeded
            ? run
                .Output.Split('\n')
                .Select(line => line.Split('\t'))
                .FirstOrDefault(line =>
                    line is [var status, _] && status.EndsWith(" ok installed", StringComparison.Ordinal)
                )
                ?[1]
            : null;
    }

    /// <param name="relation">lt, le, eq, ge or gt.</param>
    public async Task<bool> AreAsync(string one, string relation, string other, CancellationToken ct) =>
        AppNames.IsDebianVersion(one)
        && AppNames.IsDebianVersion(other)
        && (await tools.RunAsync(new ToolCall("dpkg", "--compare-versions", one, relation, other), ct)).Succeeded;

    /// <summary>What a package says of itself.</summary>
    public async Task<DebFacts> ReadAsync(string file, CancellationToken ct)
    {
        var run = await tools.RunAsync(new ToolCall("dpkg-deb", "-f", file, "Package", "Version"), ct);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        return
            run.Succeeded
            && lines is [var name, var version]
            && name.StartsWith("Package: ", StringComparison.Ordinal)
            && version.StartsWith("Version: ", StringComparison.Ordinal)
            && AppNames.IsDebian(name["Package: ".Length..])
            && AppNames.IsDebianVersion(version["Version: ".Length..])
            ? new DebFacts(name["Package: ".Length..], version["Version: ".Length..])
            : throw ItemStop.Failed("package_invalid", $"It is no Debian package that dpkg-deb can read. {run.Said}");
    }

    /// <summary>Ends what was unpacked and not configured; what goes wrong is told again by what follows.</summary>
    public Task FinishAsync(CancellationToken ct) =>
        tools.RunAsync(
            new ToolCall("dpkg", [.. KeepSettings, "--configure", "-a"]) { Patience = InstallerRun.Patience },
            ct
        );

    /// <summary>For machines without apt: what the package depends on has to be there.</summary>
    public async Task<ItemOutcome> InstallAsync(string file, CancellationToken ct)
    {
        var call = new ToolCall("dpkg", [.. KeepSettings, "-i", file]) { Patience = InstallerRun.Patience };
        return InstallerRun.Judge(call, await tools.RunAsync(call, ct));
    }

    public async Task<ItemOutcome> RemoveAsync(string name, CancellationToken ct)
    {
        var call = new ToolCall("dpkg", "--remove", "--", name) { Patience = InstallerRun.Patience };
        return InstallerRun.Judge(call, await tools.RunAsync(call, ct));
    }
}

internal sealed record DebFacts(string Name, string Version);
