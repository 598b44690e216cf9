using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.SignIn;

internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session
            .MapPost("", SignInAsync)
            .AllowAnonymousBecause(
                "a person signs in here; attempts are limited by address and the password check takes the same time for everybody"
            )
            .WithName("SignIn")
            .WithSummary("Sign in; sets the session cookie")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        session
            .MapGet("", CurrentAsync)
            .RequireAuthorization(Permissions.Session)
            .WithName("GetSession")
            .WithSummary("Who is signed in")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        session
            .MapDelete("", SignOutAsync)
            .RequireAuthorization(Permissions.Session)
            .WithName("SignOut")
            .WithSummary("Sign out");
        session
            .MapPost("/password", ChangePasswordAsync)
            .RequireAuthorization(Permissions.Session)
            .WithName("ChangePassword")
            .WithSummary("Choose another password; ends every other session of this operator")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> SignInAsync(
        Contracts.Access.SignIn body,
        HttpContext context,
        SignInLimit limit,
        SignInVerb verb,
        CancellationToken ct
    )
    {
        var address = RemoteAddress.Of(context);
        if (limit.Take(address) is { } wait)
        {
            return TooManyAttempts(context, wait);
        }

        if (await verb.RunAsync(body, address, ct) is not { } signedIn)
        {
            return Problems.Of(
                StatusCodes.Status401Unauthorized,
                "sign_in_failed",
                "Sign-in failed",
                "User name or password is wrong."
            );
        }

        await context.SignInAsync(Schemes.Cookie, SessionCookie.PrincipalOf(signedIn.Operator));
        return TypedResults.Ok(View(signedIn.Operator, signedIn.PreviousSignInAt));
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> CurrentAsync(
        ClaimsPrincipal user,
        CurrentOperator current,
        CancellationToken ct
    ) =>
        await current.FindAsync(user, ct) is { } found
            ? TypedResults.Ok(View(found, found.LastSignInAt))
            : NoOperator();

    private static async Task<NoContent> SignOutAsync(HttpContext context, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await context.SignOutAsync(Schemes.Cookie);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> ChangePasswordAsync(
        ChangePassword body,
        HttpContext context,
        ChangePasswordVerb verb,
        SignInLimit limit,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (body.NewPassword.Length is < Passwords.MinLength or > Passwords.MaxLength)
        {
            errors.Add("newPassword", $"{Passwords.MinLength} to {Passwords.MaxLength} characters.");
        }

        if (body.NewPassword == body.CurrentPassword)
        {
            errors.Add("newPassword", "Choose another one than the current.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (context.User.FindFirstValue(Audit.Actor.KindClaim) != "operator")
        {
            return NoOperator();
        }

        var wrong = Problems.Of(
            StatusCodes.Status403Forbidden,
            "current_password_wrong",
            "The current password is wrong",
            "Nothing was changed."
        );
        if (limit.Take(RemoteAddress.Of(context)) is { } wait)
        {
            return TooManyAttempts(context, wait);
        }

        if (await verb.RunAsync(SessionCookie.OperatorOf(context.User), body, ct) is not { } changed)
        {
            return wrong;
        }

        await context.SignInAsync(Schemes.Cookie, SessionCookie.PrincipalOf(changed));
        return TypedResults.Ok(View(changed, changed.LastSignInAt));
    }

    private static ProblemHttpResult TooManyAttempts(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString("0");
        context.Response.Headers.RetryAfter = seconds;
        return Problems.Of(
            StatusCodes.Status429TooManyRequests,
            "too_many_attempts",
            "Too many attempts",
            $"Too many passwords were tried from your address. Try again in {seconds} seconds."
        );
    }

    private static ProblemHttpResult NoOperator() =>
        Problems.Of(
            StatusCodes.Status403Forbidden,
            "not_an_operator",
            "Not a person",
            "A token has no session: this is for people who signed in."
        );

    private static Session View(Operator @operator, DateTimeOffset? previousSignInAt) =>
        new()
        {
            OperatorId = @operator.Id.Value,
            Username = @operator.Username,
            MustChangePassword = @operator.MustChangePassword,
            PreviousSignInAt = previousSignInAt,
        };
}
