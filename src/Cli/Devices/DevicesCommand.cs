using System.CommandLine;

namespace Muster.Cli.Devices;

internal static class DevicesCommand
{
    public const string Route = "/api/devices";

    public static Command Create(TimeProvider clock) =>
        new("devices", "Enrolled devices.")
        {
            DeviceList.Create(clock),
            ShowCommand.Create(clock),
            DesiredCommand.Create(),
            RetryCommand.Create(),
            StandingCommands.Suspend(),
            StandingCommands.Resume(),
            StandingCommands.Revoke(),
            UnlockCommand.Create(),
        };
}
