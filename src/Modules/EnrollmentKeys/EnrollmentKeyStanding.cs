namespace Muster.Modules.EnrollmentKeys;

/// <summary>What a key is worth to the device that brings it.</summary>
public enum EnrollmentKeyStanding
{
    Valid,
    Unknown,
    Revoked,
    Expired,
    UsedUp,
    NotForThisPlatform,
    NotFromThisAddress,

    /// <summary>The person whose devices it lets in is disabled or gone.</summary>
    PersonInactive,
}
