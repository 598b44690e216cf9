using System.CommandLine;
using System.Text.Json;
using Muster.Simulator.Fleets;
using Muster.Simulator.Server;

namespace Muster.Simulator.Run;

/// <summary><c>muster-sim run</c></summary>
internal static class RunCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (server, options) = (new ServerOptions(), new RunOptions());
        var beside = new Option<bool>("--beside-real-devices")
        {
            Description =
                "Also where real devices are in. The simulated ones are marked for ever, and in no statistics.",
        };
        var replace = new Option<bool>("--replace") { Description = "Remove what there is of this fleet first." };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Call no server; print each step as a line of JSON, in the order in which they happen.",
        };
        var command = new Command("run", "Lets devices enroll that do not exist.");
        options.AddTo(command);
        command.Add(replace);
        command.Add(beside);
        command.Add(dryRun);
        server.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                var fleet = options.Fleet(line);
                var pacing = options.Pacing(line, fleet);
                if (line.GetValue(dryRun))
                {
                    Print(fleet);
                    return (int)ExitCode.Ok;
                }

                using var progress = new Progress(clock);
                using var called = server.Open(line, clock, progress.Say);
                return (int)
                    await RunAsync(
                        new FleetRun(called, fleet, pacing, progress, clock)
                        {
                            BesideRealDevices = line.GetValue(beside),
                            Replace = line.GetValue(replace),
                        },
                        progress,
                        pacing,
                        ct
                    );
            }
        );
        return command;
    }

    private static void Print(Fleet fleet)
    {
        foreach (var step in fleet.Steps())
        {
            Console.WriteLine(JsonSerializer.Serialize(step.Step, SimulatorJson.Default.SimulatedStep));
        }
    }

    private static async Task<ExitCode> RunAsync(FleetRun run, Progress progress, Pacing pacing, CancellationToken ct)
    {
        var code = ExitCode.Ok;
        try
        {
            await run.UntilTheEndAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            progress.Say("Interrupted. What has happened stays; the same seed and fleet do nothing of it twice.");
            code = ExitCode.Interrupted;
        }

        progress.End();
        Console.WriteLine($"To remove it: muster-sim remove --fleet \"{pacing.Fleet}\"");
        return code;
    }
}
