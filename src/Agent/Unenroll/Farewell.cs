using Muster.Agent.Connection;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.Agent.Status;
using Muster.AgentClient;
using Muster.Protocols.Agent;

namespace Muster.Agent.Unenroll;

/// <summary>Tells the server that this device goes, in the way that fits where it stands.</summary>
internal static class Farewell
{
    /// <returns>What happened, as a sentence. Ends the command when the server did not agree under its signature.</returns>
    public static async Task<string> SayAsync(
        StateFolder folder,
        AgentState state,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        using var session = Session.Resume(folder, state, clock);
        // A decision may have come while no agent was running: a request that was approved is not withdrawn but left.
        var standing =
            state.Standing == Standing.Pending ? (await Hearing.AskAsync(session, ct)).Standing : state.Standing;
        return standing switch
        {
            Standing.Pending => await WithdrawAsync(session, ct),
            Standing.Approved or Standing.Active or Standing.Suspended => await LeaveAsync(session, ct),
            _ => NoWordNeeded(standing),
        };
    }

    private static async Task<string> WithdrawAsync(Session session, CancellationToken ct)
    {
        var reply = await session.Connection.SendAsync(Calls.Withdraw(session.State.RequestId), ct);
        if (reply is not Reply<LeaveAnswer>.Answered { Value.State: var state })
        {
            return Refused(reply);
        }

        // The decision may have taken effect since the question. Only where the server counts on this device no more may its key go.
        return Standings.Parse(state) switch
        {
            Standing.Withdrawn => "The request was withdrawn.",
            Standing.Approved => await LeaveAsync(session, ct),
            { } ended when ended.Exit() == ExitCode.Refused => NoWordNeeded(ended),
            _ => throw NotAgreed(),
        };
    }

    private static async Task<string> LeaveAsync(Session session, CancellationToken ct)
    {
        var reply = await session.Connection.SendAsync(Calls.Unenroll(), ct);
        return reply is not Reply<LeaveAnswer>.Answered { Value.State: var state } ? Refused(reply)
            : Standings.Parse(state) == Standing.Revoked ? "This device left the organisation."
            : throw NotAgreed();
    }

    private static string Refused(Reply<LeaveAnswer> reply) =>
        reply switch
        {
            Reply<LeaveAnswer>.Refused { Problem: var problem } => Verdict.Of(problem) is { } verdict
                ? $"The server had put this device out already: it is {verdict.Word()}."
                : throw ProblemText.AsStop(problem),
            Reply<LeaveAnswer>.Later { Setback: var setback } => throw setback.AsStop(),
            _ => throw new InvalidOperationException("An answer is no refusal."),
        };

    private static string NoWordNeeded(Standing standing) =>
        $"The server needs no word from this device: it is {standing.Word()}.";

    private static AgentStop NotAgreed() =>
        new(
            ExitCode.TryLater,
            "The server did not let go of this device; nothing was forgotten.",
            "Run the command again in a minute."
        );
}
