using Muster.Agent.State;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Delivery;

/// <summary>What of an agent's state is a reason to look again when it changes.</summary>
internal sealed record HeardWord(
    long DesiredVersion,
    bool IsActive,
    Guid? Preparation,
    int Retries,
    string? PreparationResult
)
{
    public bool IsPrepared => PreparationResult is not (null or DevicePreparation.Success);

    public static HeardWord Of(AgentState state) =>
        new(
            state.DesiredVersion ?? 0,
            state.Standing == Standing.Active && !state.IsTellingOfPreparation,
            state.Preparation?.Id,
            state.Preparation?.Retries ?? 0,
            state.Preparation?.Result
        );
}
