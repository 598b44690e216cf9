using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Protocols.OpenId;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>A provider says itself that a session there has ended (OpenID Connect Back-Channel Logout 1.0): those that rest on it end too.</summary>
internal static class BackchannelLogout
{
    public static void MapBackchannelLogout(this IEndpointRouteBuilder provider) =>
        provider
            .MapPost("/backchannel-logout", HearAsync)
            .AllowAnonymousBecause("a provider calls here; its signature on the logout token is the proof");

    private static async Task<Results<Ok, ProblemHttpResult>> HearAsync(
        Guid id,
        HttpContext context,
        ProviderSignInLimit limit,
        OpenIdSignIn signIn,
        ProviderDocuments documents,
        Database database,
        TimeProvider clock,
        ILogger<OpenIdSignIn> log,
        CancellationToken ct
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        if (limit.TakeLogout(RemoteAddress.Of(context)) is { } wait)
        {
            RetryAfter.Set(context.Response, wait);
            return Refused(StatusCodes.Status429TooManyRequests, "too_many_attempts", "Too many at once; try again.");
        }

        if (
            await signIn.FindAsync(new IdentityProviderId(id), ct) is not { } provider
            || !context.Request.HasFormContentType
        )
        {
            return Refused(StatusCodes.Status400BadRequest, "logout_token_refused", "Send a form with logout_token.");
        }

        try
        {
            var text = (await context.Request.ReadFormAsync(ct))["logout_token"].ToString();
            var reading = await documents.ReadAsync(
                provider.Issuer,
                keys => LogoutToken.Read(text, keys, provider.Issuer, provider.ClientId, clock.GetUtcNow()),
                read => read.Fault,
                ct
            );
            if (reading.Token is { } told)
            {
                await database.WriteAsync((db, token) => EndAsync(db, provider, told, clock, token), ct);
                return TypedResults.Ok();
            }

            Log.LogoutTokenRefused(log, id, $"{reading.Fault}");
        }
        catch (ProviderException fault)
        {
            Log.LogoutTokenRefused(log, id, fault.Message);
        }
        catch (InvalidDataException fault)
        {
            Log.LogoutTokenRefused(log, id, fault.Message);
        }

        return Refused(
            StatusCodes.Status400BadRequest,
            "logout_token_refused",
            "The logout token is not one of this provider for us, or of another time."
        );
    }

    private static async Task<int> EndAsync(
        MusterDbContext db,
        IdentityProvider provider,
        LogoutToken told,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var sessions = db.Set<OperatorSession>().Where(row => row.ProviderId == provider.Id);
        if (told.Session is { } sid)
        {
            sessions = sessions.Where(row => row.ProviderSession == sid);
        }

        if (told.Subject is { } subject)
        {
            sessions = sessions.Where(row =>
                db.Set<OperatorIdentity>()
                    .Any(identity =>
                        identity.ProviderId == provider.Id
                        && identity.Subject == subject
                        && identity.OperatorId == row.OperatorId
                    )
            );
        }

        var ending = await sessions.AsTracking().ToListAsync(ct);
        db.RemoveRange(ending);
        foreach (var ofOne in ending.GroupBy(row => row.OperatorId))
        {
            db.Record(
                Actor.System,
                new SessionsEndedByProvider(ofOne.Key.ToString(), provider.Name, ofOne.Count()),
                clock
            );
            db.Publish(new AccessChanged(ofOne.Key.Value), clock.GetUtcNow());
        }

        return ending.Count;
    }

    private static ProblemHttpResult Refused(int status, string code, string detail) =>
        Problems.Of(status, code, "The logout was not accepted", detail);
}
