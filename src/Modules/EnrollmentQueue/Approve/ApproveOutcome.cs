namespace Muster.Modules.EnrollmentQueue.Approve;

internal abstract record ApproveOutcome
{
    private ApproveOutcome() { }

    public sealed record Approved(Contracts.EnrollmentQueue.EnrollmentRequest Request) : ApproveOutcome;

    /// <param name="Current">The request as it is now, or null when there is none.</param>
    public sealed record Refused(ApproveRefusal Reason, Contracts.EnrollmentQueue.EnrollmentRequest? Current)
        : ApproveOutcome;
}

internal enum ApproveRefusal
{
    NotFound,
    NotPending,
    RequestChanged,

    /// <summary>Words are said to be compared, and there are none.</summary>
    NoPhrase,
    PersonNotFound,
    PersonDisabled,

    /// <summary>An active device has this device key under another key.</summary>
    DeviceKeyTaken,

    /// <summary>This key already belongs to an active device.</summary>
    KeyAlreadyEnrolled,

    /// <summary>A rule denies; a person never overrides that.</summary>
    AdmissionDenied,
}
