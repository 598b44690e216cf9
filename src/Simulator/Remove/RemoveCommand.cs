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
                if (line.GetValue(fleet) is { } wanted)
                {
                    var removed = await called.RemoveAsync(wanted, ct);
                    Console.WriteLine(
                        removed == 0 ? $"There is no fleet {wanted}." : $"{wanted}: {removed} enrollments removed"
                    );
                    return (int)ExitCode.Ok;
                }

                var any = false;
                // The list has an end; what is on it goes.
                while (await called.FleetsAsync(ct) is { Count: > 0 } found)
                {
                    any = true;
                    foreach (var name in found.Select(one => one.Name))
                    {
                        Console.WriteLine($"{name}: {await called.RemoveAsync(name, ct)} enrollments removed");
                    }
                }

                if (!any)
                {
                    Console.WriteLine("There is no simulated fleet.");
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
