using System.Globalization;
using System.Text.RegularExpressions;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Agent.Delivery.Items.Unix;

namespace Muster.Agent.Delivery.Items.Users;

/// <summary>Linux: loginctl(1) knows who is signed in, and runuser(1) runs as them without a shell.</summary>
internal sealed partial class LogindSessions(Toolbox tools) : IUserSessions
{
    private const string Program = "loginctl";

    public async Task<SignedInUser?> FindAsync(CancellationToken ct)
    {
        var sessions = await tools.RunAsync(new ToolCall(Program, "list-sessions", "--no-legend", "--no-pager"), ct);
        var found = new List<IReadOnlyDictionary<string, string>>();
        // The columns differ between versions; the first is always the session.
        foreach (var line in sessions.Output.Split('\n'))
        {
            var id = line.Trim().Split(' ')[0];
            if (SessionId().IsMatch(id) && await ShowAsync(id, ct) is { } session)
            {
                found.Add(session);
            }
        }

        return found
            // At the screen before over the network.
            .OrderByDescending(session => session.GetValueOrDefault("Seat", "").Length > 0)
            .ThenByDescending(session => session.GetValueOrDefault("State") == "active")
            .Select(UserOf)
            .FirstOrDefault(user => user is not null);
    }

    public ToolCall As(SignedInUser user, ToolCall call) =>
        new("runuser", ["-u", user.Name, "--", tools.Find(call.Program) ?? call.Program, .. call.Arguments])
        {
            Patience = call.Patience,
            MostOutput = call.MostOutput,
            Folder = call.Folder,
            // Without -l it leaves our variables as they are.
            Environment = new Dictionary<string, string>(call.Environment)
            {
                ["HOME"] = user.Home ?? "/",
                ["USER"] = user.Name,
                ["LOGNAME"] = user.Name,
                ["XDG_RUNTIME_DIR"] = $"/run/user/{user.User}",
                ["DBUS_SESSION_BUS_ADDRESS"] = $"unix:path=/run/user/{user.User}/bus",
            },
        };

    private async Task<IReadOnlyDictionary<string, string>?> ShowAsync(string id, CancellationToken ct)
    {
        var run = await tools.RunAsync(
            new ToolCall(
                Program,
                "show-session",
                "--property=Name",
                "--property=User",
                "--property=Class",
                "--property=State",
                "--property=Seat",
                "--",
                id
            ),
            ct
        );
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in run.Output.Split('\n').Where(line => line.Contains('=')))
        {
            facts[line[..line.IndexOf('=')]] = line[(line.IndexOf('=') + 1)..];
        }

        return facts.GetValueOrDefault("Class") == "user" && facts.GetValueOrDefault("State") is "active" or "online"
            ? facts
            : null;
    }

    /// <summary>Root who is signed in is no user: what runs as root is of the system.</summary>
    private static SignedInUser? UserOf(IReadOnlyDictionary<string, string> session) =>
        session.GetValueOrDefault("Name") is { } name
        && SignedInUser.IsName(name)
        && uint.TryParse(session.GetValueOrDefault("User"), CultureInfo.InvariantCulture, out var id)
        && id != 0
        && !OperatingSystem.IsWindows()
        && UnixAccounts.FindUser(name) is { } account
        && account.User == id
            ? new SignedInUser(name, account.User, account.Group, account.Home)
            : null;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex SessionId();
}
