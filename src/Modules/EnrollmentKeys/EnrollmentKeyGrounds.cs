namespace Muster.Modules.EnrollmentKeys;

public static class EnrollmentKeyGrounds
{
    /// <summary>A device was let in because its key is bound to a person.</summary>
    public const string Code = "enrollment_key";
}
