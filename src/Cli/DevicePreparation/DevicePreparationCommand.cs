using System.CommandLine;

namespace Muster.Cli.DevicePreparation;

internal static class DevicePreparationCommand
{
    public static Command Create(TimeProvider clock) =>
        new(
            "device-preparation",
            "The group that a device joins while it enrolls, and what has to be there before it is handed over."
        )
        {
            PreparationPoliciesCommand.Create(),
            DeploymentsCommand.Create(clock),
            GroupingCommand.Create(),
            AddNowCommand.Create(),
            ResolveCommand.Create(),
        };
}
