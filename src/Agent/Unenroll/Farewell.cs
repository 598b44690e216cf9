using Muster.Agent.Connection;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.Agent.Status;
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
            Standing.Pending => Read(
                await session.Connection.SendAsync(Calls.Withdraw(state.RequestId), ct),
                "The request was withdrawn."
            ),
            Standing.Approved or Standing.Active or Standing.Suspended => Read(
                await session.Connection.SendAsync(Calls.Unenroll(), ct),
                "This device left the organisation."
            ),
            _ => $"The server needs no word from this device: it is {standing.Word()}.",
        };
    }

    private static string Read(Reply<LeaveAnswer> reply, string done) =>
        reply switch
        {
            Reply<LeaveAnswer>.Answered => done,
            Reply<LeaveAnswer>.Refused { Problem: var problem } => Verdict.Of(problem) is { } verdict
                ? $"The server had put this device out already: it is {verdict.Word()}."
                : throw ProblemText.AsStop(problem),
            Reply<LeaveAnswer>.Later { Setback: var setback } => throw setback.AsStop(),
            _ => throw new InvalidOperationException("A reply has three cases."),
        };
}
