using System.CommandLine;

namespace Muster.Cli.Settings;

internal static class SettingsCommand
{
    public static Command Create() =>
        new("settings", "How the server stands in the world.") { ValidateCommand.Create() };
}
