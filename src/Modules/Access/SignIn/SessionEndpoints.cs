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
                "a person signs in here; attempts are limited by address and in all, and the password check takes the same time for everybody"
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
        RefusedPasswords refused,
        CancellationToken ct
    )
    {
        var address = RemoteAddress.Of(context);
        var outcome = limit.Take(address) is { } wait
            ? new SignInOutcome.Refused(SignInRefusal.TooManyAttempts, wait)
            : await verb.RunAsync(body, address, ct);
        if (outcome is SignInOutcome.Refused why)
        {
            refused.Note(address, why.Reason);
            return SignInProblems.OfSignIn(why, context);
        }

        return await OpenAsync(context, (SignInOutcome.Accepted)outcome);
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
        RefusedPasswords refused,
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

        var address = RemoteAddress.Of(context);
        var outcome = limit.Take(address) is { } wait
            ? new SignInOutcome.Refused(SignInRefusal.TooManyAttempts, wait)
            : await verb.RunAsync(SessionCookie.OperatorOf(context.User), body, ct);
        if (outcome is SignInOutcome.Refused why)
        {
            refused.Note(address, why.Reason);
            return SignInProblems.OfChange(why, context);
        }

        return await OpenAsync(context, (SignInOutcome.Accepted)outcome);
    }

    private static async Task<Ok<Session>> OpenAsync(HttpContext context, SignInOutcome.Accepted accepted)
    {
        await context.SignInAsync(Schemes.Cookie, SessionCookie.PrincipalOf(accepted.Operator));
        return TypedResults.Ok(View(accepted.Operator, accepted.PreviousSignInAt));
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
