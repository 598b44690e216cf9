using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>apt-get(8) and apt-cache(8).</summary>
internal sealed class AptGet(Toolbox tools, Dpkg dpkg)
{
    private const string Program = "apt-get";

    private static readonly string[] Waiting = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300"];

    /// <summary>dpkg(1), --force: settings that somebody changed stay, and nobody is asked.</summary>
    private static readonly string[] KeepSettings =
    [
        "-o",
        "Dpkg::Options::=--force-confdef",
        "-o",
        "Dpkg::Options::=--force-confold",
    ];

    private static readonly Dictionary<string, string> Silent = new()
    {
        ["APT_LISTCHANGES_FRONTEND"] = "none",
        ["NEEDRESTART_SUSPEND"] = "1",
    };

    public bool IsHere => tools.Find(Program) is not null;

    /// <summary>Newest lists; without a network the old ones have to do.</summary>
    public Task UpdateAsync(CancellationToken ct) => tools.RunAsync(Call([.. Waiting, "update"]), ct);

    /// <summary>
    /// A first failure may come from a step that was cut off, of ours or of others, or from lists that are old: both are mended, and it is tried
    /// once more.
    /// </summary>
    /// <param name="target">An absolute path, a name, or name=version.</param>
    public async Task<ItemOutcome> InstallAsync(string target, CancellationToken ct)
    {
        var first = await TryAsync(target, ct);
        if (first.Result == ItemResult.Done || first.Code != "exit_code")
        {
            return first;
        }

        await dpkg.FinishAsync(ct);
        await UpdateAsync(ct);
        return await TryAsync(target, ct);
    }

    /// <summary>Takes off what depends on it too, never what it depends on, and leaves its settings.</summary>
    public Task<ItemOutcome> RemoveAsync(string name, CancellationToken ct) =>
        RunAsync([.. Waiting, "remove", "--", name], ct);

    /// <returns>The version that would be installed; null when there is no package of exactly this name.</returns>
    public async Task<string?> CandidateOfAsync(string name, CancellationToken ct)
    {
        var run = await tools.RunAsync(new ToolCall("apt-cache", "policy", "--", name), ct);
        // A name that nothing has could be taken for a pattern, which finds others.
        var lines = run.Output.Split('\n').Select(line => line.Trim()).ToList();
        var candidate = lines
            .SkipWhile(line => line != $"{name}:")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("Version table", StringComparison.Ordinal))
            .FirstOrDefault(line => line.StartsWith("Candidate: ", StringComparison.Ordinal))
            ?["Candidate: ".Length..];
        return AppNames.IsDebianVersion(candidate) ? candidate : null;
    }

    private Task<ItemOutcome> TryAsync(string target, CancellationToken ct) =>
        RunAsync([.. Waiting, .. KeepSettings, "install", "--no-install-recommends", "--", target], ct);

    private async Task<ItemOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var call = Call(arguments);
        var run = await tools.RunAsync(call, ct);
        return run.Said.Contains("Could not get lock", StringComparison.Ordinal) && !run.Succeeded
            ? ItemOutcome.Failed("busy", $"Another program installs something.\n{run.Said}")
            : InstallerRun.Judge(call, run);
    }

    private static ToolCall Call(IReadOnlyList<string> arguments) =>
        new(Program, arguments) { Patience = InstallerRun.Patience, Environment = Silent };
}
