using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Muster.Http;

namespace Muster.Modules.Access.Internal;

/// <summary>Refusals are problem documents, never redirects.</summary>
internal sealed class RefusalAnswers : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (context.User.Identity?.IsAuthenticated != true)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems
                .Of(
                    StatusCodes.Status401Unauthorized,
                    "not_signed_in",
                    "Not signed in",
                    "Sign in, or send a valid token."
                )
                .ExecuteAsync(context);
        }

        var refusal = context.User.HasClaim(claim => claim.Type == Policies.ReadyClaim)
            ? Problems.Of(
                StatusCodes.Status403Forbidden,
                "forbidden",
                "Not allowed",
                "Your role does not include this. An administrator can grant it."
            )
            : Problems.Of(
                StatusCodes.Status403Forbidden,
                "password_change_required",
                "Choose a password first",
                "This account still has the password that was made for it. Choose your own, then go on."
            );
        return refusal.ExecuteAsync(context);
    }
}
