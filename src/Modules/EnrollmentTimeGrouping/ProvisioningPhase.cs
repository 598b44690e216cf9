namespace Muster.Modules.EnrollmentTimeGrouping;

/// <summary>Values of the alert <c>com.microsoft/MDM/DevicePrepSync</c>, [MS-MDM] 3.2.5.1.6, in the order in which they come.</summary>
public enum ProvisioningPhase
{
    NotStarted,
    PendingProvisioning,
    Bootstrapping,
    ExecutingProvisioning,
    ProvisioningComplete,
}
