using System.CommandLine;
using Muster.Cli.Output;

namespace Muster.Cli.SharedKeys;

internal static class SharedKeysCommand
{
    public const string Route = "/api/shared-keys";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Device", MayFold: true),
        new("Machines", MayFold: true),
        new("State"),
        new("Decision"),
        new("Found"),
    ];

    public static Command Create(TimeProvider clock) =>
        new("shared-keys", "Devices whose key several machines use.")
        {
            List(clock),
            ShowCommand.Create(clock),
            DecideCommand.Create(),
        };

    private static Command List(TimeProvider clock)
    {
        var open = new Option<bool>("--unsettled") { Description = "Only those that are not settled yet." };
        return ListCommand.Create(
            "List them, newest first.",
            line => line.GetValue(open) ? $"{Route}?settled=false" : Route,
            Columns,
            CliJson.Default.SharedKey,
            found =>
                [
                    found.Id.ToString(),
                    found.DisplayName,
                    string.Join(", ", found.Machines.Select(machine => machine.ComputerName ?? machine.Address)),
                    found.State,
                    found.Decision ?? "-",
                    Ages.Ago(found.FoundAt, clock.GetUtcNow()),
                ],
            open
        );
    }
}
