using System.CommandLine;
using Muster.Simulator.Server;

namespace Muster.Simulator.Remove;

/// <summary><c>muster-sim remove</c></summary>
internal static class RemoveCommand
{
    public static Command Create(TimeProvider clock)
    {
        var server = new ServerOptions();
        var fleet = new Option<string?>("--fleet")
        {
            Description = "Which fleet; every one without it.",
            HelpName = "NAME",
        };
        var command = new Command("remove", "Takes simulated fleets out as if they had never been. Real devices stay.")
        {
            fleet,
        };
        server.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                using var called = server.Open(line, clock, Console.Error.WriteLine);
                var found = await called.FleetsAsync(ct);
                var wanted = line.GetValue(fleet);
                foreach (var name in found.Select(one => one.Name).Where(name => wanted is null || name == wanted))
                {
                    Console.WriteLine($"{name}: {await called.RemoveAsync(name, ct)} enrollments removed");
                }

                if (found.All(one => wanted is not null && one.Name != wanted))
                {
                    Console.WriteLine(wanted is null ? "There is no simulated fleet." : $"There is no fleet {wanted}.");
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
