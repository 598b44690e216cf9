using System.Security.Claims;

namespace Muster.Modules.Access.Roles;

public static class CallerScope
{
    internal const string GrantClaim = "muster:grant";

    /// <summary>Where the caller has <paramref name="permission"/>, by all grants together.</summary>
    public static Scope ScopeOf(this ClaimsPrincipal user, string permission) =>
        Scope.Of(Grants(user), RoleMatrix.Of(permission));

    /// <summary>Whether the caller has <paramref name="permission"/> over anything at all.</summary>
    public static bool Has(this ClaimsPrincipal user, string permission) =>
        user.ScopeOf(permission).Gives(RoleMatrix.Of(permission));

    private static IEnumerable<Grant> Grants(ClaimsPrincipal user) =>
        user.FindAll(GrantClaim)
            .Select(claim => Grant.TryParse(claim.Value, out var grant) ? grant : null)
            .OfType<Grant>();
}
