using System.CommandLine;
using Muster.Agent.Connection;
using Muster.Agent.Enroll;
using Muster.Agent.State;
using Muster.Agent.Words;

namespace Muster.Agent.Run;

internal static class RunCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var options = new EnrollOptions();
        var command = new Command(
            "run",
            "Stay in touch with the server until stopped. Asks to be let in first when there is no request, or when the last one was turned down."
        );
        options.AddTo(command);
        var noCode = ApprovalCode.HideOption();
        command.Options.Add(noCode);
        command.SetAction(
            async (line, ct) =>
            {
                var asked = options.Read(line);
                using var folder = StateFolder.Hold(line.GetRequiredValue(folderOption));
                try
                {
                    return (int)await RunAsync(folder, asked, showCode: !line.GetValue(noCode), clock, ct);
                }
                catch (OperationCanceledException) when (ct.IsCancellationRequested)
                {
                    Console.WriteLine("Stopped.");
                    return (int)ExitCode.Ok;
                }
            }
        );
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        StateFolder folder,
        Asked? asked,
        bool showCode,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var known = folder.Read();
        if (known is null || known.Standing.WantsNewRequest())
        {
            known = await RequestAsync(folder, asked ?? Again(known), clock, ct);
        }

        Console.WriteLine($"Running for {known.Server}: {known.Standing.Word()}.");
        using var session = Session.Resume(folder, known, clock);
        var loop = new RunLoop(session, new WordsTelling(session, showCode), clock);
        var end = await loop.UntilAsync(IsTheEnd, ct);
        throw new AgentStop(
            end.Exit(),
            $"The server says that this device is {end.Word()}.",
            end == Standing.Revoked
                ? "Run `muster-agent enroll` to ask to be let in again."
                : "Ask whoever runs the server; starting the agent again sends a new request."
        );
    }

    private static bool IsTheEnd(Standing standing) =>
        standing is not (Standing.Pending or Standing.Approved or Standing.Active or Standing.Suspended);

    private static Asked Again(AgentState? known) =>
        known is null
            ? throw new AgentStop(
                ExitCode.NotEnrolled,
                "This device never asked to be let in.",
                "Run `muster-agent enroll`, or give --server and --peer-id to `run`."
            )
            : new Asked(ServerAddress.Parse(known.Server.AbsoluteUri), known.Wish);

    private static async Task<AgentState> RequestAsync(
        StateFolder folder,
        Asked asked,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var backoff = new Backoff();
        var voice = new RunVoice();
        using var enrollment = new Enrollment(folder, asked, clock);
        while (true)
        {
            switch (await enrollment.AskAsync(ct))
            {
                case Reply<AgentState>.Answered { Value: var state }:
                    EnrollText.Write(folder, state);
                    return state;
                case Reply<AgentState>.Refused { Problem: var problem }:
                    throw ProblemText.AsStop(problem);
                case Reply<AgentState>.Later { Setback: var setback } when setback.Reason.Exit() != ExitCode.TryLater:
                    throw setback.AsStop();
                case Reply<AgentState>.Later { Setback: var setback }:
                    voice.Hindered(setback.Why);
                    await Task.Delay(backoff.Next(setback.RetryAfter), clock, ct);
                    break;
            }
        }
    }
}
