using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Writing;
using IdentityProvider = Muster.Contracts.Access.IdentityProvider;

namespace Muster.Modules.Access.IdentityProviders;

internal static class ProviderEndpoints
{
    public static void MapIdentityProviders(this IEndpointRouteBuilder api)
    {
        api.MapGet("/session/providers", OfSignInPageAsync)
            .AllowAnonymousBecause("the sign-in page shows a button for each; names and ids only")
            .WithTags("Session")
            .WithName("ListSignInProviders")
            .WithSummary("The identity providers that one can sign in with");
        var providers = api.MapGroup("/identity-providers")
            .WithTags("Identity providers")
            .RequireAuthorization(Permissions.Administer);
        providers
            .MapGet("", ListAsync)
            .WithName("ListIdentityProviders")
            .WithSummary("Every identity provider, by name");
        providers
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("GetIdentityProvider")
            .WithSummary("One identity provider")
            .ProducesProblem(StatusCodes.Status404NotFound);
        providers.MapEntityAudit(
            "identity_provider",
            "IdentityProvider",
            Permissions.Administer,
            (_, db, id, ct) =>
                db.Set<Internal.IdentityProvider>().AnyAsync(row => row.Id == new IdentityProviderId(id), ct)
        );
        providers
            .MapPost("", AddAsync)
            .WithName("AddIdentityProvider")
            .WithSummary("Add an identity provider")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        providers
            .MapPut("/{id:guid}", ChangeAsync)
            .WithName("ChangeIdentityProvider")
            .WithSummary("Change an identity provider; counts at the next sign-in")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        providers
            .MapDelete("/{id:guid}", RemoveAsync)
            .WithName("RemoveIdentityProvider")
            .WithSummary("Remove an identity provider, its sessions and what its claims gave; operators stay")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        providers.MapChecks();
    }

    private static async Task<Ok<IReadOnlyList<SignInProvider>>> OfSignInPageAsync(
        Database database,
        CancellationToken ct
    )
    {
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<Internal.IdentityProvider>()
                    .Where(row => row.Enabled)
                    .OrderBy(row => row.NameKey)
                    .ToListAsync(token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<SignInProvider>>([
            .. rows.Select(row => new SignInProvider(row.Id.Value, row.Name)),
        ]);
    }

    private static async Task<Ok<IReadOnlyList<IdentityProvider>>> ListAsync(
        Database database,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var rows = await database.ReadAsync(
            (db, token) => db.Set<Internal.IdentityProvider>().OrderBy(row => row.NameKey).ToListAsync(token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<IdentityProvider>>([.. rows.Select(row => ProviderView.Of(row, address))]);
    }

    private static async Task<Results<Ok<IdentityProvider>, ProblemHttpResult>> ShowAsync(
        Guid id,
        OpenIdConnect.OpenIdSignIn signIn,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await signIn.FindAsync(new IdentityProviderId(id), ct) is { } row
            ? TypedResults.Ok(ProviderView.Of(row, address))
            : Problems.NotFound("identity provider");

    private static async Task<Results<Created<IdentityProvider>, ProblemHttpResult>> AddAsync(
        IdentityProviderDraft body,
        ClaimsPrincipal user,
        ProviderVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var draft = ProviderInput.Read(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.AddAsync(draft, Actor.Of(user), ct);
        return outcome is ProviderOutcome.Done(var made)
            ? TypedResults.Created($"/api/identity-providers/{made.Id}", made)
            : ProviderProblems.Of(outcome);
    }

    private static async Task<Results<Ok<IdentityProvider>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        IdentityProviderDraft body,
        HttpContext context,
        ProviderVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var draft = ProviderInput.Read(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.ChangeAsync(new IdentityProviderId(id), version, draft, Actor.Of(context.User), ct);
        return outcome is ProviderOutcome.Done(var changed) ? TypedResults.Ok(changed) : ProviderProblems.Of(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id,
        HttpContext context,
        ProviderVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verbs.RemoveAsync(new IdentityProviderId(id), version, Actor.Of(context.User), ct);
        return outcome is ProviderOutcome.Done ? TypedResults.NoContent() : ProviderProblems.Of(outcome);
    }
}
