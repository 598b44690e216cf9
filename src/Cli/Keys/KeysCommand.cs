using System.CommandLine;

namespace Muster.Cli.Keys;

internal static class KeysCommand
{
    public static Command Create(TimeProvider clock) =>
        new("keys", "The server's keys: their ages, and how they are changed.")
        {
            ListCommand.Create(clock),
            RotateCommand.Create(),
            SwitchCommand.Create(),
            ConfirmCopyCommand.Create(),
            EndSessionsCommand.Create(),
        };
}
