using System.CommandLine;
using Muster.Agent.State;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

internal static class ContinueAnywayCommand
{
    public const string Name = "continue-anyway";

    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var command = new Command(
            Name,
            "Use this device although its preparation failed again, where the policy lets people. What is missing may still come later."
        );
        command.SetAction(
            async (line, ct) =>
            {
                using var folder = StateFolder.Look(line.GetRequiredValue(folderOption));
                using var session = RetryPreparationCommand.SessionOf(folder, clock);
                if (Continuing.RefusalOf(await PreparationHearing.KnowAsync(session, ct)) is { } refusal)
                {
                    throw refusal;
                }

                await PreparationHearing.TellAsync(session, PreparationEvents.Skip, clock, ct);
                Console.WriteLine("The server was told that you continue without what is missing.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
