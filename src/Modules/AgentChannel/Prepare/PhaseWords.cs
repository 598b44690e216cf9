using Muster.Modules.EnrollmentTimeGrouping;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Modules.AgentChannel.Prepare;

/// <summary>The phases as they are written on the wire, in their exact spelling and no other, numbers least of all.</summary>
internal static class PhaseWords
{
    /// <returns>Null for the time before the first one.</returns>
    public static string? Of(ProvisioningPhase phase) =>
        phase switch
        {
            ProvisioningPhase.NotStarted => null,
            ProvisioningPhase.PendingProvisioning => DevicePrepSync.PendingProvisioning,
            ProvisioningPhase.Bootstrapping => DevicePrepSync.Bootstrapping,
            ProvisioningPhase.ExecutingProvisioning => DevicePrepSync.ExecutingProvisioning,
            ProvisioningPhase.ProvisioningComplete => DevicePrepSync.ProvisioningComplete,
        };

    /// <returns>Null for a word of a newer agent.</returns>
    public static ProvisioningPhase? Parse(string word) =>
        Enum.GetValues<ProvisioningPhase>()
            .Where(phase => phase != ProvisioningPhase.NotStarted && Of(phase) == word)
            .Cast<ProvisioningPhase?>()
            .FirstOrDefault();
}
