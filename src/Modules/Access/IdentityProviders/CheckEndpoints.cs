using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.OpenIdConnect;
using Muster.Modules.Access.Operators;
using Muster.Modules.Access.Roles;
using IdentityProvider = Muster.Modules.Access.Internal.IdentityProvider;

namespace Muster.Modules.Access.IdentityProviders;

/// <summary>Tries a provider before people do.</summary>
internal static class CheckEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder providers)
    {
        providers
            .MapPost("/validate", ValidateDraftAsync)
            .WithName("ValidateIdentityProviderDraft")
            .WithSummary("Whether a provider that is not saved would work")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        providers
            .MapPost("/{id:guid}/validate", ValidateAsync)
            .WithName("ValidateIdentityProvider")
            .WithSummary("Whether a provider works, and what to mend")
            .ProducesProblem(StatusCodes.Status404NotFound);
        providers
            .MapPost("/{id:guid}/preview", PreviewAsync)
            .WithName("PreviewIdentityProvider")
            .WithSummary("What somebody with such claims would get")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ProviderValidation>, ProblemHttpResult>> ValidateDraftAsync(
        IdentityProviderDraft body,
        ProviderChecks checks,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var draft = ProviderInput.Read(body, errors);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await checks.RunAsync(draft.Issuer, draft.ClientId, draft.ClientSecret, saved: null, ct));
    }

    private static async Task<Results<Ok<ProviderValidation>, ProblemHttpResult>> ValidateAsync(
        Guid id,
        OpenIdSignIn signIn,
        ProviderChecks checks,
        CancellationToken ct
    ) =>
        await signIn.FindAsync(new IdentityProviderId(id), ct) is { } row
            ? TypedResults.Ok(await checks.RunAsync(row, ct))
            : Problems.NotFound("identity provider");

    private static async Task<Results<Ok<ClaimsPreview>, ProblemHttpResult>> PreviewAsync(
        Guid id,
        PreviewClaims body,
        OpenIdSignIn signIn,
        CancellationToken ct
    )
    {
        if (body.Claims.ValueKind != JsonValueKind.Object)
        {
            var errors = new FieldErrors();
            errors.Add("claims", "A JSON object, as an ID token holds it.");
            return errors.ToProblem();
        }

        if (await signIn.FindAsync(new IdentityProviderId(id), ct) is not { } row)
        {
            return Problems.NotFound("identity provider");
        }

        var claims = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var claim in body.Claims.EnumerateObject())
        {
            claims[claim.Name] = claim.Value;
        }

        return TypedResults.Ok(ViewOf(row, ClaimMapping.Of(row, claims)));
    }

    private static ClaimsPreview ViewOf(IdentityProvider row, ClaimMapping mapping)
    {
        var name = new FieldErrors();
        OperatorInput.Username(mapping.Username ?? "", name);
        return new ClaimsPreview(
            mapping.Username,
            mapping.DisplayName,
            mapping.MatchingRules,
            GrantInput.View(mapping.Grants.Select(grant => GrantRow.Of(row.Id.Value, grant, row.Source))),
            Admitted: row.CreatesOperators && mapping.Grants.Count > 0 && !name.Any
        );
    }
}
