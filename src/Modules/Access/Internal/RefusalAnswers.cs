using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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

        return Refusal(context).ExecuteAsync(context);
    }

    private static ProblemHttpResult Refusal(HttpContext context)
    {
        if (!context.User.HasClaim(claim => claim.Type == Policies.ReadyClaim))
        {
            return Problems.Of(
                StatusCodes.Status403Forbidden,
                "password_change_required",
                "Choose a password first",
                "This account still has the password that was made for it. Choose your own, then go on."
            );
        }

        var own = context
            .GetEndpoint()
            ?.Metadata.GetOrderedMetadata<IAuthorizeData>()
            .Any(data => data.Policy == Permissions.OwnAccount);
        return own == true
            ? Problems.Of(
                StatusCodes.Status403Forbidden,
                "not_an_operator",
                "Not a person in a browser",
                "A token may not change how people sign in: do this in the console."
            )
            : Problems.Of(
                StatusCodes.Status403Forbidden,
                "forbidden",
                "Not allowed",
                "Your role does not include this, or not for all devices. An administrator can grant it."
            );
    }
}
