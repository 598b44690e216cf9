using System.CommandLine;
using Muster.Agent.Connection;
using Muster.Agent.Log;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.Agent.Words;
using Muster.AgentClient;

namespace Muster.Agent.Enroll;

internal static class EnrollCommand
{
    public static Command Create(Option<string> folderOption, TimeProvider clock)
    {
        var options = new EnrollOptions();
        var wait = new Option<bool>("--wait")
        {
            Description = "Stay until somebody decides: 0 when approved, 5 when not.",
        };
        var noCode = ApprovalCode.HideOption();
        var command = new Command("enroll", "Ask a Muster server to let this device in.") { wait, noCode };
        options.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                var asked =
                    options.Read(line)
                    ?? throw new AgentStop(
                        ExitCode.Usage,
                        "--server and --peer-id are missing.",
                        "For example: muster-agent enroll --server https://muster.example.org --peer-id <32 hex digits>. A configuration file may name them as well."
                    );
                using var folder = StateFolder.Hold(line.GetRequiredValue(folderOption));
                var manner = new Manner(line.GetValue(wait), ShowCode: !line.GetValue(noCode));
                return (int)await EnrollAsync(folder, asked, manner, clock, ct);
            }
        );
        return command;
    }

    private static async Task<ExitCode> EnrollAsync(
        StateFolder folder,
        Asked asked,
        Manner manner,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (folder.Read() is { } known && known.Standing.IsIn())
        {
            return AlreadyIn(known, asked);
        }

        using var enrollment = new Enrollment(folder, asked, clock);
        if (enrollment.WithoutTpm is { } fault)
        {
            Console.Error.WriteLine(
                $"The device key is kept in a file, because the TPM cannot be used. {fault.Message}"
            );
        }

        switch (await enrollment.AskAsync(ct))
        {
            case Reply<AgentState>.Answered { Value: var state }:
                EnrollText.Write(folder, state);
                return await FollowAsync(folder, state, manner, clock, ct);
            case Reply<AgentState>.Refused { Problem: var problem }:
                throw ProblemText.AsStop(problem);
            case Reply<AgentState>.Later { Setback: var setback }:
                throw setback.AsStop();
            default:
                throw new InvalidOperationException("A reply has three cases.");
        }
    }

    private static ExitCode AlreadyIn(AgentState known, Asked asked)
    {
        if (known.Server != asked.Server.Uri || known.Wish.PeerId != asked.Wish.PeerId)
        {
            throw new AgentStop(
                ExitCode.Usage,
                $"This device is enrolled with {known.Server} for Peer ID {known.Wish.PeerId}.",
                "Run `muster-agent unenroll` first, then enroll again."
            );
        }

        Console.WriteLine($"Already enrolled with {known.Server}: {known.Standing.Word()}.");
        return ExitCode.Ok;
    }

    private static async Task<ExitCode> FollowAsync(
        StateFolder folder,
        AgentState state,
        Manner manner,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        using var session = Session.Resume(folder, state, clock);
        var words = new WordsTelling(session, (waiting, known) => WaitingText.Write(waiting, known, manner.ShowCode));
        if (manner.Wait)
        {
            var loop = new RunLoop(session, words, AgentLog.OfThisProcess(clock), clock);
            var decided = await loop.UntilAsync(
                standing => standing is not (Standing.Pending or Standing.Approved),
                ct
            );
            return decided.Exit();
        }

        if (state.Standing == Standing.Pending && await words.TellAsync(ct) is not null)
        {
            Console.WriteLine("The words of this request come when the server answers: run `muster-agent run`.");
        }

        return state.Standing.Exit();
    }

    /// <param name="Wait">Stay until somebody decides.</param>
    private sealed record Manner(bool Wait, bool ShowCode);
}
