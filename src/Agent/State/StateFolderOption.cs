using System.CommandLine;

namespace Muster.Agent.State;

internal static class StateFolderOption
{
    public const string Variable = "MUSTER_AGENT_STATE";

    public static Option<string> Create() =>
        new("--state")
        {
            Description = $"Folder of the device key and the agent's state. Also by {Variable}.",
            HelpName = "DIR",
            Recursive = true,
            DefaultValueFactory = _ => FromEnvironment() ?? Default(),
        };

    private static string? FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    private static string Default()
    {
        if (OperatingSystem.IsWindows())
        {
            var common = Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData);
            return Path.Combine(common, "Muster", "Agent");
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return !Environment.IsPrivilegedProcess
            ? Path.Combine(home, ".local", "state", "muster-agent")
        : OperatingSystem.IsMacOS() ? "/Library/Application Support/Muster/Agent"
        : "/var/lib/muster-agent";
    }
}
