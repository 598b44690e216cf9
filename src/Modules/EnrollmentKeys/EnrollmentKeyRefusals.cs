namespace Muster.Modules.EnrollmentKeys;

/// <summary>What a device is told whose key does not count.</summary>
public static class EnrollmentKeyRefusals
{
    public const string Unknown = "enrollment_key_unknown";
    public const string Revoked = "enrollment_key_revoked";
    public const string Expired = "enrollment_key_expired";
    public const string UsedUp = "enrollment_key_used_up";
    public const string NotForThisPlatform = "enrollment_key_not_for_this_platform";
    public const string NotFromThisAddress = "enrollment_key_not_from_this_address";
    public const string PersonInactive = "enrollment_key_person_inactive";

    /// <returns>Null for a key that counts.</returns>
    public static string? CodeOf(EnrollmentKeyStanding standing) =>
        standing switch
        {
            EnrollmentKeyStanding.Valid => null,
            EnrollmentKeyStanding.Unknown => Unknown,
            EnrollmentKeyStanding.Revoked => Revoked,
            EnrollmentKeyStanding.Expired => Expired,
            EnrollmentKeyStanding.UsedUp => UsedUp,
            EnrollmentKeyStanding.NotForThisPlatform => NotForThisPlatform,
            EnrollmentKeyStanding.NotFromThisAddress => NotFromThisAddress,
            EnrollmentKeyStanding.PersonInactive => PersonInactive,
        };
}
