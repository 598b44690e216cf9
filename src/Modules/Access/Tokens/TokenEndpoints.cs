using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Operators;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Tokens;

/// <summary>All tokens, for administrators.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens").RequireAuthorization(Permissions.Administer);
        tokens
            .MapGet("", ListAsync)
            .WithName("ListTokens")
            .WithSummary("Every API token, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        tokens
            .MapPost("", CreateAsync)
            .WithName("CreateServiceToken")
            .WithSummary("A token for a service; its secret is in the answer, this once")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        tokens
            .MapPost("/{id:guid}/revoke", RevokeAsync)
            .WithName("RevokeToken")
            .WithSummary("A token counts no more")
            .ProducesProblem(StatusCodes.Status404NotFound);
        tokens.MapEntityAudit(
            "token",
            "Token",
            Permissions.Administer,
            (_, db, id, ct) => db.Set<Internal.ApiToken>().AnyAsync(token => token.Id == new ApiTokenId(id), ct)
        );
    }

    private static async Task<Results<Ok<Page<ApiToken>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-createdAt");
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => TokenList.ReadAsync(db, page, owner: null, clock.GetUtcNow(), token),
                    ct
                )
            );
    }

    private static async Task<Results<Created<NewToken>, ProblemHttpResult>> CreateAsync(
        CreateServiceToken body,
        ClaimsPrincipal user,
        TokenVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var name = TokenInput.Name(body.Name, errors);
        TokenInput.DaysValid(body.DaysValid, errors);
        var grants = GrantInput.Read(body.Grants, errors);
        if (grants.Count == 0)
        {
            errors.Add("grants", "Grant it something: a token without a role can do nothing.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await verbs.CreateForServiceAsync(name, body.DaysValid, grants, Actor.Of(user), ct) is { } made
            ? TypedResults.Created($"/api/tokens/{made.Token.Id}", made)
            : OperatorProblems.UnknownGroup();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        Guid id,
        ClaimsPrincipal user,
        TokenVerbs verbs,
        CancellationToken ct
    ) =>
        await verbs.RevokeAsync(new ApiTokenId(id), owner: null, Actor.Of(user), ct)
            ? TypedResults.NoContent()
            : Problems.NotFound("token");
}
