namespace Muster.Modules.Enrollments.Records;

/// <summary>The states of one attempt, the same on every platform.</summary>
public enum EnrollmentState
{
    PreApproved,
    Invited,
    Ready,
    Authenticating,
    Authorizing,

    /// <summary>A person has to decide, or has decided and may still undo it.</summary>
    AwaitingApproval,
    PendingVerification,
    IssuingIdentity,
    Registering,
    DeviceSetup,
    ApplyingPolicies,
    InstallingApps,
    AccountSetup,
    PendingUser,
    Enrolled,
    Failed,

    /// <summary>Evidence stopped without a verdict. Silence is not failure.</summary>
    Incomplete,
    Cancelled,
    Unenrolled,
}
