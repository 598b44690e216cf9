using Muster.Agent.Delivery.Items.Tools;
using Muster.Agent.Delivery.Items.Users;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>Homebrew refuses to run as root, and its folder belongs to a user: it runs as who sits at the console.</summary>
/// <param name="programs">Where it may lie, by the kind of the processor.</param>
internal sealed class Brew(Toolbox tools, IUserSessions users, IReadOnlyList<string> programs)
{
    public static IReadOnlyList<string> Programs { get; } = ["/opt/homebrew/bin/brew", "/usr/local/bin/brew"];

    private static readonly Dictionary<string, string> Silent = new()
    {
        ["NONINTERACTIVE"] = "1",
        ["HOMEBREW_NO_ANALYTICS"] = "1",
        ["HOMEBREW_NO_ENV_HINTS"] = "1",
    };

    /// <param name="name">Checked.</param>
    public async Task<ItemOutcome> ChangeAsync(string verb, string name, CancellationToken ct)
    {
        var run = await RunAsync(verb, name, ct);
        return InstallerRun.Judge(new ToolCall("brew") { Patience = InstallerRun.Patience }, run);
    }

    /// <param name="name">Checked.</param>
    /// <returns>The newest installed version; null when there is none.</returns>
    public async Task<string?> VersionOfAsync(string name, CancellationToken ct)
    {
        var run = await RunAsync("list", name, ct, "--versions");
        return run.Succeeded && run.Output.Trim().Split(' ') is [_, .., var version] && AppNames.IsVersion(version)
            ? version
            : null;
    }

    private async Task<ToolRun> RunAsync(string verb, string name, CancellationToken ct, params string[] options)
    {
        var program =
            programs.FirstOrDefault(path => tools.Find(path) is not null)
            ?? throw ItemStop.Failed("tool_missing", "There is no Homebrew on this machine.");
        var user =
            await users.FindAsync(ct)
            ?? throw ItemStop.Failed("no_console_user", "Nobody sits at the console, and Homebrew needs a user.");
        var call = new ToolCall(program, [verb, .. options, name])
        {
            Patience = InstallerRun.Patience,
            Environment = Silent,
        };
        return await tools.RunAsync(users.As(user, call), ct);
    }
}
