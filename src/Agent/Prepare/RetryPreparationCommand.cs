using System.CommandLine;
using Muster.Agent.Connection;
using Muster.Agent.State;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

internal static class RetryPreparationCommand
{
    public const string Name = "retry-preparation";

    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var command = new Command(Name, "Have the preparation of this device tried again after it failed.");
        command.SetAction(
            async (line, ct) =>
            {
                using var folder = StateFolder.Look(line.GetRequiredValue(folderOption));
                using var session = SessionOf(folder, clock);
                if ((await PreparationHearing.KnowAsync(session, ct)).Result != DevicePreparation.Failed)
                {
                    Console.WriteLine("The preparation has not failed; `muster-agent status` shows how far it is.");
                    return (int)ExitCode.Ok;
                }

                await PreparationHearing.TellAsync(session, PreparationEvents.Retry, clock, ct);
                Console.WriteLine("It is tried again; the running agent begins within a minute.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    /// <exception cref="AgentStop">This device is not in.</exception>
    public static Session SessionOf(StateFolder? folder, TimeProvider clock) =>
        folder?.Read() is { } state && state.Standing.IsIn()
            ? Session.Resume(folder, state, clock)
            : throw new AgentStop(
                ExitCode.NotEnrolled,
                "This device is not enrolled.",
                "`muster-agent status` shows where it stands."
            );
}
