using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Http.Checks;
using Muster.Modules.Access.CallLimits;
using Muster.Modules.Access.FirstAdministrator;
using Muster.Modules.Access.HandOffs;
using Muster.Modules.Access.IdentityProviders;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Invitations;
using Muster.Modules.Access.OpenIdConnect;
using Muster.Modules.Access.Operators;
using Muster.Modules.Access.Roles;
using Muster.Modules.Access.SecondFactor;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Access.SignIn;
using Muster.Modules.Access.Tokens;
using Muster.Modules.Keys;
using Muster.Storage;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, Action<AccessOptions> configure)
    {
        services.Configure(configure);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services
            .AddAuthentication(Schemes.Either)
            .AddPolicyScheme(Schemes.Either, null, options => options.ForwardDefaultSelector = Schemes.Choose)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Schemes.Bearer, null)
            .AddCookie(Schemes.Cookie, SessionCookie.Configure);
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Cookie).Configure<PublicAddress>(SessionCookie.Secure);
        services.AddAuthorization(Policies.Add);
        return services
            .AddSingleton<IModelPart, AccessModel>()
            .AddSingleton<ISealedRows, AccessBoxes>()
            .AddSingleton<IEndpointCheck, ProvidersCheck>()
            .AddSingleton<IPreparation, FirstAdministratorPreparation>()
            .AddSingleton<IRecurringJob, SessionPruning>()
            .AddSingleton<PasswordHasher<Operator>>()
            .AddSingleton<Passwords>()
            .AddSingleton<SignInLimit>()
            .AddSingleton<KnownBrowsers>()
            .AddSingleton<RefusedPasswords>()
            .AddSingleton<RefusalTrail>()
            .AddHostedService(provider => provider.GetRequiredService<RefusalTrail>())
            .AddSingleton<SessionOpening>()
            .AddSingleton<SecondFactorCheck>()
            .AddSingleton<ContinuedAccess>()
            .AddSingleton<BootstrapTokenUse>()
            .AddSingleton<TokenUse>()
            .AddSingleton<HandOffLimit>()
            .AddVerbs()
            .AddSingleton<CallRates>()
            .AddOpenIdConnect()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAnswers>()
            .AddJson(AccessJson.Default);
    }

    /// <summary>Refuses who calls too often, and state-changing calls that carry the session cookie and come from another site.</summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseMiddleware<CallLimit>();
        app.UseMiddleware<CookieGuard>();
        app.UseAuthorization();
    }

    public static void MapAccess(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapSession();
        session.MapSecondFactor();
        session.MapBrowsers();
        session.MapOwnTokens();
        api.MapInvitations();
        api.MapOperators();
        api.MapRoles();
        api.MapTokens();
        api.MapHandOffs();
        api.MapIdentityProviders();
    }

    /// <summary>What lies outside the API: where identity providers send people and word to.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder app) => app.MapProviderSignIn();

    private static IServiceCollection AddVerbs(this IServiceCollection services) =>
        services
            .AddSingleton<SignInVerb>()
            .AddSingleton<ChangePasswordVerb>()
            .AddSingleton<SecondFactorVerbs>()
            .AddSingleton<AcceptVerb>()
            .AddSingleton<InviteVerb>()
            .AddSingleton<ChangeVerb>()
            .AddSingleton<TokenVerbs>()
            .AddSingleton<HandOffVerbs>()
            .AddSingleton<ProviderVerbs>();

    private static IServiceCollection AddOpenIdConnect(this IServiceCollection services) =>
        services
            .AddSingleton<ProviderHttp>()
            .AddSingleton<ProviderDocuments>()
            .AddSingleton<ProviderChecks>()
            .AddSingleton<ProviderSignInLimit>()
            .AddSingleton<OpenIdSignIn>()
            .AddSingleton<ClaimedGrants>()
            .AddSingleton<ProviderSignInVerb>()
            .AddSingleton<ProviderSignOut>();
}
