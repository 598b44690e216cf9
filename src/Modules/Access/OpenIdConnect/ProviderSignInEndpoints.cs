using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Sessions;
using Muster.Storage.Model;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>Where a browser goes to sign in with a provider, and where the provider sends it back to. Refusals land on the sign-in page.</summary>
internal static class ProviderSignInEndpoints
{
    public static void MapProviderSignIn(this IEndpointRouteBuilder app)
    {
        var provider = app.MapGroup($"{ProviderRoutes.SignInPage}/{{id:guid}}").ExcludeFromDescription();
        provider
            .MapGet("", StartAsync)
            .AllowAnonymousBecause("a person begins to sign in here; 30 at once and one in two seconds for an address");
        provider
            .MapGet("/callback", FinishAsync)
            .AllowAnonymousBecause(
                "a provider sends a person back here; the state, a cookie of the same browser and the signed ID token are the proof"
            );
        provider.MapBackchannelLogout();
    }

    private static async Task<Results<EmptyHttpResult, RedirectHttpResult>> StartAsync(
        Guid id,
        string? returnTo,
        HttpContext context,
        ProviderSignInLimit limit,
        OpenIdSignIn signIn,
        PublicAddress address,
        ILogger<OpenIdSignIn> log
    )
    {
        // Cookies belong to one name: begin under the name that the provider sends people back to.
        if (
            !string.Equals(
                PublicAddress.AuthorityOf(context.Request),
                address.Url.Authority,
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            return TypedResults.Redirect(
                new Uri(
                    address.Url,
                    $"{ProviderRoutes.SignInPage}/{id}{QueryString.Create("returnTo", LocalPath.Of(returnTo))}"
                ).ToString()
            );
        }

        if (limit.Take(RemoteAddress.Of(context)) is not null)
        {
            return Refuse(ProviderRefusal.TooManyAttempts);
        }

        try
        {
            var handler = await signIn.HandlerAsync(new IdentityProviderId(id), context);
            await handler.ChallengeAsync(new AuthenticationProperties { RedirectUri = LocalPath.Of(returnTo) });
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Empty;
        }
        catch (ProviderException fault)
        {
            Log.ProviderSignInRefused(log, id, EnumText.Of(fault.Reason), fault.Message);
            return Refuse(fault.Reason);
        }
    }

    private static async Task<RedirectHttpResult> FinishAsync(
        Guid id,
        HttpContext context,
        ProviderSignInLimit limit,
        OpenIdSignIn signIn,
        ProviderSignInVerb verb,
        ILogger<OpenIdSignIn> log
    )
    {
        var from = CallOrigin.Of(context);
        context.Response.Headers.CacheControl = "no-store";
        if (limit.Take(from.Address) is not null)
        {
            return Refuse(ProviderRefusal.TooManyAttempts);
        }

        try
        {
            var handler = await signIn.HandlerAsync(new IdentityProviderId(id), context);
            var answer = await handler.ReadAnswerAsync();
            if (answer is ProviderAnswer.Refused unread)
            {
                throw new ProviderException(unread.Reason, unread.Detail);
            }

            var (person, returnTo) = (ProviderAnswer.Believed)answer;
            var outcome = await verb.RunAsync(handler.Options.Provider, person, from, context.RequestAborted);
            if (outcome is ProviderSignInOutcome.Accepted(var opened))
            {
                await SessionOpening.WriteCookieAsync(context, opened);
                return TypedResults.Redirect(LocalPath.Of(returnTo));
            }

            throw new ProviderException(((ProviderSignInOutcome.Refused)outcome).Reason, $"Subject {person.Subject}.");
        }
        catch (ProviderException fault)
        {
            Log.ProviderSignInRefused(log, id, EnumText.Of(fault.Reason), fault.Message);
            return Refuse(fault.Reason);
        }
    }

    private static RedirectHttpResult Refuse(ProviderRefusal why) =>
        TypedResults.Redirect($"{ProviderRoutes.SignInPage}?problem={EnumText.Of(why)}");
}
