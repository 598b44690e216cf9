using Microsoft.AspNetCore.Authorization;
using Muster.Http;
using Muster.Modules.Access.Roles;

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
        options.AddPolicy(
            Permissions.OwnAccount,
            policy =>
                policy
                    .RequireAuthenticatedUser()
                    .RequireClaim(ReadyClaim)
                    .RequireAssertion(call => CallerIdentity.SessionOf(call.User) is not null)
        );
        foreach (var row in RoleMatrix.Rows)
        {
            options.AddPolicy(
                row.Permission,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .RequireClaim(ReadyClaim)
                        .RequireAssertion(call => call.User.Has(row.Permission))
            );
        }
    }
}
