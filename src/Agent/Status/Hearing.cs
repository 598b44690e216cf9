using Muster.Agent.Connection;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.AgentClient;

namespace Muster.Agent.Status;

/// <summary>Asks the server once where this device stands, and changes nothing.</summary>
internal static class Hearing
{
    public static async Task<Heard> AskAsync(Session session, CancellationToken ct)
    {
        var known = session.State.Standing;
        return known is Standing.Active or Standing.Suspended or Standing.Revoked
            ? Read(await session.Connection.SendAsync(Calls.CheckIn(), ct), known, answer => answer.State, _ => null)
            : Read(
                await session.Connection.SendAsync(Calls.Poll(session.State.RequestId), ct),
                known,
                answer => answer.State,
                answer => answer.Reason
            );
    }

    private static Heard Read<T>(Reply<T> reply, Standing known, Func<T, string> state, Func<T, string?> reason) =>
        reply switch
        {
            Reply<T>.Answered { Value: var answer } => new Heard(
                Standings.Parse(state(answer)) ?? known,
                reason(answer)
            ),
            Reply<T>.Refused { Problem: var problem } => new Heard(
                Verdict.Of(problem) ?? throw ProblemText.AsStop(problem),
                ProblemText.Of(problem)
            ),
            Reply<T>.Later { Setback: var setback } => throw setback.AsStop(),
            _ => throw new InvalidOperationException("A reply has three cases."),
        };
}

internal sealed record Heard(Standing Standing, string? Reason);
