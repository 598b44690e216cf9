using Microsoft.AspNetCore.Authorization;
using Muster.Http;

namespace Muster.Modules.Access.Internal;

internal static class Policies
{
    /// <summary>Present once the operator has a password of their own choosing.</summary>
    public const string ReadyClaim = "muster:ready";

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireClaim(ReadyClaim)
            .Build();
        options.AddPolicy(Permissions.Session, policy => policy.RequireAuthenticatedUser());
        // One administrator exists so far; roles narrow these without touching an endpoint.
        foreach (var permission in new[] { Permissions.View, Permissions.Decide, Permissions.Administer })
        {
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireClaim(ReadyClaim));
        }
    }
}
