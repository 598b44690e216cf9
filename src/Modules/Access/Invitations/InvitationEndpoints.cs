using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Access.SignIn;

namespace Muster.Modules.Access.Invitations;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        var invitations = api.MapGroup("/invitations")
            .WithTags("Session")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        invitations
            .MapPost("/look", LookAsync)
            .AllowAnonymousBecause("somebody invited has no account yet; the secret of 256 bits is the proof")
            .WithName("LookAtInvitation")
            .WithSummary("Whose invitation it is");
        invitations
            .MapPost("/accept", AcceptAsync)
            .AllowAnonymousBecause("somebody invited has no account yet; the secret of 256 bits is the proof")
            .WithName("AcceptInvitation")
            .WithSummary("Choose a password; signs in")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<InvitedOperator>, ProblemHttpResult>> LookAsync(
        LookAtInvitation body,
        HttpContext context,
        SignInLimit limit,
        AcceptVerb verb,
        CancellationToken ct
    )
    {
        if (limit.Take(RemoteAddress.Of(context)) is { } wait)
        {
            return TooMany(context, wait);
        }

        return await verb.FindAsync(body.Secret, ct) is { InvitationExpiresAt: { } expiresAt } invited
            ? TypedResults.Ok(new InvitedOperator(invited.Username, invited.DisplayName, expiresAt))
            : NotFound();
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> AcceptAsync(
        AcceptInvitation body,
        HttpContext context,
        SignInLimit limit,
        KnownBrowsers browsers,
        AcceptVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        NewPassword.Check(body.Password, "password", errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        if (limit.Take(RemoteAddress.Of(context)) is { } wait)
        {
            return TooMany(context, wait);
        }

        // Strangers cost a look, not a hash: that is 0.2 s of CPU.
        if (
            await verb.FindAsync(body.Secret, ct) is null
            || await verb.RunAsync(body.Secret, body.Password, context, ct) is not { } accepted
        )
        {
            return NotFound();
        }

        browsers.Remember(context, accepted.Operator.Id);
        await SessionOpening.WriteCookieAsync(context, accepted);
        return TypedResults.Ok(accepted.Session);
    }

    private static ProblemHttpResult TooMany(HttpContext context, TimeSpan wait) =>
        SignInProblems.OfProof(new SignInOutcome.Refused(SignInRefusal.TooManyAttempts, wait), context);

    private static ProblemHttpResult NotFound() =>
        Problems.Of(
            StatusCodes.Status404NotFound,
            "invitation_not_found",
            "The invitation counts no more",
            "It was used, it has expired, or another one took its place. Ask an administrator for a new one."
        );
}
