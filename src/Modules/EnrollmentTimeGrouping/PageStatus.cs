namespace Muster.Modules.EnrollmentTimeGrouping;

/// <summary><c>PageStatus</c> of the DevicePreparation CSP, in its numbers.</summary>
public enum PageStatus
{
    Disabled,
    Enabled,
    InProgress,
    ExitedOnSuccess,
    ExitedOnFailure,
}
