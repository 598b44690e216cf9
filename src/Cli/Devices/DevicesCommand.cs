using System.CommandLine;
using Muster.Cli.Verbs;

namespace Muster.Cli.Devices;

internal static class DevicesCommand
{
    public const string Route = "/api/devices";

    public static Command Create(TimeProvider clock)
    {
        var exported = new DeviceFilter();
        return new("devices", "Enrolled devices, and those that are expected.")
        {
            DeviceList.Create(clock),
            ExportCommand.Create(
                "export",
                "Write the list as CSV, all of it.",
                line => exported.On($"{Route}/export", line),
                exported.Options
            ),
            ShowCommand.Create(clock),
            DesiredCommand.Create(),
            RetryCommand.Create(),
            StandingCommands.Suspend(),
            StandingCommands.Resume(),
            StandingCommands.Revoke(),
            UnlockCommand.Create(),
        };
    }
}
