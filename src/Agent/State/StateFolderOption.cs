using System.CommandLine;
using System.Runtime.Versioning;

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

        return IsOfTheSystem(SystemFolder)
            ? SystemFolder
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".local",
                "state",
                "muster-agent"
            );
    }

    private static string SystemFolder =>
        OperatingSystem.IsMacOS() ? "/Library/Application Support/Muster/Agent" : "/var/lib/muster-agent";

    /// <summary>Root's, or of the user that the service of this machine runs as.</summary>
    [UnsupportedOSPlatform("windows")]
    private static bool IsOfTheSystem(string folder) =>
        Environment.IsPrivilegedProcess || (Directory.Exists(folder) && UnixOwner.IsUs(folder));
}
