using System.Globalization;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Agent.Delivery.Items.Unix;

namespace Muster.Agent.Delivery.Items.Users;

/// <summary>macOS: the console belongs to whoever sits at it. launchctl(1) asuser gives their session, sudo(8) their name.</summary>
internal sealed class ConsoleSession(Toolbox tools) : IUserSessions
{
    /// <summary>Who has the console while nobody is signed in.</summary>
    private static readonly string[] Nobody = ["root", "loginwindow", "_mbsetupuser"];

    public async Task<SignedInUser?> FindAsync(CancellationToken ct)
    {
        var run = await tools.RunAsync(new ToolCall("stat", "-f", "%Su", "/dev/console"), ct);
        var name = run.Output.Trim();
        return
            run.Succeeded
            && SignedInUser.IsName(name)
            && !Nobody.Contains(name)
            && !OperatingSystem.IsWindows()
            && UnixAccounts.FindUser(name) is { User: not 0 } account
            ? new SignedInUser(name, account.User, account.Group, account.Home)
            : null;
    }

    public ToolCall As(SignedInUser user, ToolCall call) =>
        call with
        {
            Program = "launchctl",
            Arguments =
            [
                "asuser",
                user.User.ToString(CultureInfo.InvariantCulture),
                tools.Find("sudo") ?? "/usr/bin/sudo",
                "-n",
                "-H",
                "-u",
                user.Name,
                "--",
                .. call.Environment.Count == 0
                    ? Enumerable.Empty<string>()
                    : ["/usr/bin/env", .. call.Environment.Select(pair => $"{pair.Key}={pair.Value}")],
                tools.Find(call.Program) ?? call.Program,
                .. call.Arguments,
            ],
        };
}
