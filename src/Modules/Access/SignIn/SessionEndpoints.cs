using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.OpenIdConnect;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Access.Tokens;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder session)
    {
        session
            .MapPost("", SignInAsync)
            .AllowAnonymousBecause(
                "a person signs in here; attempts are limited by address, by account and in all, and the password check takes the same time for everybody"
            )
            .WithName("SignIn")
            .WithSummary("Sign in; sets the session cookie")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        session
            .MapGet("", CurrentAsync)
            .RequireAuthorization(Permissions.Session)
            .WithName("GetSession")
            .WithSummary("Who is signed in, and what they may do")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        session
            .MapDelete("", SignOutAsync)
            .RequireAuthorization(Permissions.Session)
            .WithName("SignOut")
            .WithSummary(
                "Sign out; 200 says where the identity provider ends its own session. Called with an API token, that token is revoked"
            );
        session
            .MapPost("/password", ChangePasswordAsync)
            .RequireAuthorization(Permissions.Session)
            .WithName("ChangePassword")
            .WithSummary("Choose another password; ends every other session of this operator")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> SignInAsync(
        Contracts.Access.SignIn body,
        HttpContext context,
        SignInVerb verb,
        RefusedPasswords refused,
        KnownBrowsers browsers,
        CancellationToken ct
    )
    {
        var outcome = await verb.RunAsync(body, context, ct);
        if (outcome is SignInOutcome.Refused why)
        {
            refused.Note(CallOrigin.Of(context).Address, why.Reason);
            return SignInProblems.OfSignIn(why, context);
        }

        var accepted = (SignInOutcome.Accepted)outcome;
        browsers.Remember(context, accepted.Operator.Id);
        return await OpenAsync(context, accepted);
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> CurrentAsync(
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        if (CallerIdentity.OperatorOf(user) is not { } id)
        {
            return NoOperator();
        }

        return TypedResults.Ok(
            await database.ReadAsync(
                async (db, token) =>
                {
                    var row = await db.Set<Internal.Operator>().SingleAsync(found => found.Id == id, token);
                    var session = CallerIdentity.SessionOf(user);
                    var previous = await db.Set<OperatorSession>()
                        .Where(found => found.Id == session)
                        .Select(found => found.PreviousSignInAt)
                        .SingleOrDefaultAsync(token);
                    return SessionView.Of(row, await Callers.GrantsOfAsync(db, id.Value, token), previous);
                },
                ct
            )
        );
    }

    private static async Task<Results<Ok<SignedOut>, NoContent>> SignOutAsync(
        HttpContext context,
        Database database,
        TokenVerbs tokens,
        ProviderSignOut provider,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (CallerIdentity.TokenOf(context.User) is { } token)
        {
            await tokens.RevokeAsync(token, owner: null, Actor.Of(context.User), ct);
        }

        if (CallerIdentity.SessionOf(context.User) is not { } session)
        {
            return TypedResults.NoContent();
        }

        var id = CallerIdentity.OperatorOf(context.User)!.Value; // sessions are operators'
        var ended = await database.WriteAsync(
            async (db, token) =>
            {
                var row = await db.Set<OperatorSession>().SingleOrDefaultAsync(found => found.Id == session, token);
                if (await SessionEnding.EndAsync(db, id, session, clock.GetUtcNow(), token))
                {
                    db.Record(Actor.Of(context.User), new OperatorSignedOut(id.ToString()), clock);
                }

                return row;
            },
            ct
        );
        await context.SignOutAsync(Schemes.Cookie);
        return ended is not null && await provider.UrlOfAsync(ended, ct) is { } url
            ? TypedResults.Ok(new SignedOut(url))
            : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> ChangePasswordAsync(
        ChangePassword body,
        HttpContext context,
        ChangePasswordVerb verb,
        RefusedPasswords refused,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        NewPassword.Check(body.NewPassword, "newPassword", errors);
        if (body.NewPassword == body.CurrentPassword)
        {
            errors.Add("newPassword", "Choose another one than the current.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        // Not the policy for one's own account: whoever still has to choose a password comes here.
        if (CallerIdentity.SessionOf(context.User) is null)
        {
            return NoOperator();
        }

        var outcome = await verb.RunAsync(CallerIdentity.OperatorOf(context.User)!.Value, body, context, ct); // sessions are operators'
        if (outcome is SignInOutcome.Refused why)
        {
            refused.Note(CallOrigin.Of(context).Address, why.Reason);
            return SignInProblems.OfChange(why, context);
        }

        return await OpenAsync(context, (SignInOutcome.Accepted)outcome);
    }

    private static async Task<Ok<Session>> OpenAsync(HttpContext context, SignInOutcome.Accepted accepted)
    {
        await SessionOpening.WriteCookieAsync(context, accepted);
        return TypedResults.Ok(accepted.Session);
    }

    private static ProblemHttpResult NoOperator() =>
        Problems.Of(
            StatusCodes.Status403Forbidden,
            "not_an_operator",
            "Not a person",
            "A token has no session: this is for people who signed in."
        );
}
