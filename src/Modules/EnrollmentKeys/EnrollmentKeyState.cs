namespace Muster.Modules.EnrollmentKeys;

public enum EnrollmentKeyState
{
    Active,
    Expired,
    UsedUp,
    Revoked,
}
