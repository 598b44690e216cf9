using Muster.Agent.Delivery.Items.Tools;
using Muster.Agent.Delivery.Items.Users;

namespace Muster.Agent.Delivery.Items.Scripts;

/// <summary>The handler of scripts for the system that this machine has.</summary>
internal static class ScriptHandlers
{
    /// <param name="scratch">A folder in the state folder, of nobody else.</param>
    public static ScriptHandler OfThisMachine(Toolbox tools, string scratch) =>
        new(
            tools,
            new ScriptFolders(scratch, OperatingSystem.IsWindows() ? scratch : ScriptFolders.OfUsers),
            OperatingSystem.IsLinux() ? new LogindSessions(tools)
                : OperatingSystem.IsMacOS() ? new ConsoleSession(tools)
                : null,
            MachinePlatforms.OfThisMachine
        );
}
