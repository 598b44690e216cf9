using System.CommandLine;
using Muster.Agent.State;

namespace Muster.Agent.Unenroll;

internal static class UnenrollCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var keepKey = new Option<bool>("--keep-key")
        {
            Description = "Keep the device key and its certificate, so that the fingerprint stays the same.",
        };
        var command = new Command("unenroll", "Withdraw the request or leave the organisation, and forget the server.")
        {
            yes,
            keepKey,
        };
        command.SetAction(
            async (line, ct) =>
            {
                // Looking first: a folder is not made only to find it empty.
                var path = line.GetRequiredValue(folderOption);
                using var folder = Directory.Exists(path) ? StateFolder.Hold(path) : throw NotEnrolled();
                var state = folder.Read() ?? throw NotEnrolled();
                var keep = line.GetValue(keepKey);
                if (!line.GetValue(yes) && !Agreed(state, keep))
                {
                    Console.WriteLine("Nothing was changed.");
                    return (int)ExitCode.Ok;
                }

                Console.WriteLine(await Farewell.SayAsync(folder, state, clock, ct));
                folder.Forget(keyToo: !keep);
                Console.WriteLine(
                    keep
                        ? "The device key and its certificate were kept."
                        : "The device key and its certificate were deleted."
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static AgentStop NotEnrolled() =>
        new(ExitCode.NotEnrolled, "This device is not enrolled.", "There is nothing to leave.");

    private static bool Agreed(AgentState state, bool keepKey)
    {
        if (Console.IsInputRedirected)
        {
            throw new AgentStop(
                ExitCode.Usage,
                "There is no terminal to ask on.",
                "Give --yes to leave without asking."
            );
        }

        var key = keepKey ? "keep" : "delete";
        Console.Write($"Leave {state.Server} and {key} this device's key? [y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
