using Muster.Agent.Connection;
using Muster.Agent.Fingerprints;
using Muster.Agent.Run;
using Muster.Agent.State;
using Muster.AgentClient;
using Muster.Protocols.Agent;

namespace Muster.Agent.Rotate;

/// <summary>Tells the server of the next key, as often as it takes: an answer that was lost does not cost the device its identity.</summary>
internal static class Rotation
{
    /// <param name="instance">Which start of the agent asks; null for a command that a person gave.</param>
    /// <summary>On an answer the next key is the device's key.</summary>
    public static async Task<Reply<RotateAnswer>> FinishAsync(
        StateFolder folder,
        AgentState state,
        string? instance,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        using var session = Session.Resume(folder, state, clock);
        using var next = NextKey.Load(folder, state, session.ServerNow);
        var call = Calls.Rotate(next.Certificate.ExportCertificatePem(), next.Key, instance);
        var reply = await session.Connection.SendAsync(call, ct);
        if (reply is Reply<RotateAnswer>.Refused refused)
        {
            reply = await AskAsNextAsync(session, next, refused, ct);
        }

        switch (reply)
        {
            case Reply<RotateAnswer>.Answered:
                NextKey.Adopt(folder);
                break;
            case Reply<RotateAnswer>.Refused:
                NextKey.Drop(folder);
                break;
        }

        return reply;
    }

    /// <summary>A day after the first call the old key is told nothing more. Whether the server took the new one, only the new one can find out.</summary>
    private static async Task<Reply<RotateAnswer>> AskAsNextAsync(
        Session session,
        NextKey next,
        Reply<RotateAnswer>.Refused refused,
        CancellationToken ct
    ) =>
        await session.By(next.Key).SendAsync(Calls.CheckIn(), ct) switch
        {
            Reply<CheckInAnswer>.Later { Setback: var setback } => new Reply<RotateAnswer>.Later(setback),
            Reply<CheckInAnswer>.Refused { Problem: var problem } when IsUnknown(problem) => refused,
            Reply<CheckInAnswer>.Refused { Problem: var problem } when Verdict.Of(problem) is null =>
                new Reply<RotateAnswer>.Later(new Setback(SetbackReason.Busy, ProblemText.Of(problem))),
            _ => new Reply<RotateAnswer>.Answered(
                new RotateAnswer { Fingerprint = FingerprintReport.Of(next.Certificate).Sha256 }
            ),
        };

    private static bool IsUnknown(AgentProblem problem) => Verdict.Of(problem) == Standing.UnknownKey;
}
