namespace Muster.Web.Support;

public static class Paths
{
    public const string SignIn = "/sign-in";
    public const string People = "/policy/people/people";
    public const string Queue = "/policy/people/enrollment-queue";
    public const string Audit = "/admin/audit";
    public const string IdentityProviders = "/admin/access/identity-providers";
}
