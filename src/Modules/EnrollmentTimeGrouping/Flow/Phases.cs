using Muster.Modules.Enrollments.Records;

namespace Muster.Modules.EnrollmentTimeGrouping.Flow;

/// <summary>The order in which a device is prepared, as data: a value may repeat, and none leads back.</summary>
internal static class Phases
{
    public static bool IsBack(ProvisioningPhase now, ProvisioningPhase said) => said < now;

    public static bool IsBack(PageStatus now, PageStatus said) => said < now || (IsOver(now) && said != now);

    /// <summary>The device showed its person the end of it, one way or the other.</summary>
    public static bool IsOver(PageStatus page) => page is PageStatus.ExitedOnSuccess or PageStatus.ExitedOnFailure;

    /// <summary>The stage of the enrollment that goes with it.</summary>
    public static EnrollmentState StageOf(ProvisioningPhase phase) =>
        phase switch
        {
            ProvisioningPhase.ExecutingProvisioning => EnrollmentState.ApplyingPolicies,
            ProvisioningPhase.ProvisioningComplete => EnrollmentState.InstallingApps,
            _ => EnrollmentState.DeviceSetup,
        };
}
