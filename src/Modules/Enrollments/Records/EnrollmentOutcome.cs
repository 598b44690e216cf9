namespace Muster.Modules.Enrollments.Records;

/// <summary>Why a record ended as it did.</summary>
public enum EnrollmentOutcome
{
    Success,

    /// <summary>It had failed in the same attempt before.</summary>
    SuccessOnRetry,

    /// <summary>The time was up, and the person was let on to the device.</summary>
    SuccessWithTimeout,

    /// <summary>Something failed that does not keep the person from the device.</summary>
    SuccessWithErrors,
    Rejected,
    Expired,
    Superseded,
    Withdrawn,

    /// <summary>The device or an administrator ended the management of an enrolled device.</summary>
    Left,

    /// <summary>An administrator ended the attempt.</summary>
    Cancelled,
}
