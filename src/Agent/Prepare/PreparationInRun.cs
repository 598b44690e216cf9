using Muster.Agent.Connection;
using Muster.Agent.State;
using Muster.AgentClient;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>The half that talks: says that it is ready to be prepared, and asks what came of it for as long as that may change.</summary>
internal sealed class PreparationInRun(Session session, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);
    private long? asked;
    private (Standing Standing, long? DesiredVersion) askedAt;

    /// <summary>Each minute until it succeeded, also after it failed, because people may have it tried again; and at once when something changed.</summary>
    public bool IsDue =>
        session.State is { Standing: Standing.Active, Preparation.Result: not DevicePreparation.Success } state
        && (
            asked is not { } last
            || clock.GetElapsedTime(last) >= Pace
            || askedAt != (state.Standing, state.DesiredVersion)
        );

    /// <summary>Whatever hinders it is told by the check-ins.</summary>
    public async Task AskAsync(CancellationToken ct)
    {
        (asked, askedAt) = (clock.GetTimestamp(), (session.State.Standing, session.State.DesiredVersion));
        if (
            await session.Connection.SendAsync(Calls.Preparation(), ct)
            is not Reply<PreparationAnswer>.Answered { Value.Preparation: var told }
        )
        {
            return;
        }

        var state = session.State with { Preparation = told };
        session.Save(IsToBeTold(told) ? Telling(state, clock) : state);
    }

    /// <summary>The report that the device holds its identity, and is ready for what comes next.</summary>
    public static AgentState Confirming(AgentState state, TimeProvider clock)
    {
        var confirmed = new ReportedEvent("identityConfirmed", clock.GetUtcNow());
        return state.Preparation is { Result: DevicePreparation.InProgress } preparation
            ? state.WithReport([confirmed, Pending(clock)], clock) with
            {
                Preparation = preparation with { Phase = DevicePrepSync.PendingProvisioning },
            }
            : state.WithReport([confirmed], clock);
    }

    private static AgentState Telling(AgentState state, TimeProvider clock) =>
        state.WithReport([Pending(clock)], clock) with
        {
            Preparation = state.Preparation! with { Phase = DevicePrepSync.PendingProvisioning }, // or nothing is told
        };

    /// <summary>A new attempt, or one that an older agent did not know.</summary>
    private static bool IsToBeTold(DevicePreparation? told) =>
        told is { Result: DevicePreparation.InProgress, Phase: null };

    private static ReportedEvent Pending(TimeProvider clock) =>
        PreparationWords.Sync(DevicePrepSync.PendingProvisioning, clock);
}
