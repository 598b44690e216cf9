namespace Muster.Modules.Enrollments.Records;

/// <summary>Why a record ended as it did.</summary>
public enum EnrollmentOutcome
{
    Success,
    Rejected,
    Expired,
    Superseded,
    Withdrawn,

    /// <summary>The device or an administrator ended the management of an enrolled device.</summary>
    Left,
}
