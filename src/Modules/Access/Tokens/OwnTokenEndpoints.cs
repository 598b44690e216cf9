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
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Tokens;

/// <summary>The tokens of the operator who asks. A token makes no tokens: who steals one keeps it until it ends.</summary>
internal static class OwnTokenEndpoints
{
    public static void MapOwnTokens(this IEndpointRouteBuilder session)
    {
        var tokens = session.MapGroup("/tokens").RequireAuthorization(Permissions.OwnAccount);
        tokens
            .MapGet("", ListAsync)
            .WithName("ListOwnTokens")
            .WithSummary("The API tokens of whoever is signed in, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        tokens
            .MapPost("", CreateAsync)
            .WithName("CreateOwnToken")
            .WithSummary("A token that may what its operator may; its secret is in the answer, this once")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        tokens
            .MapPost("/{id:guid}/revoke", RevokeAsync)
            .WithName("RevokeOwnToken")
            .WithSummary("A token counts no more")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<Contracts.Access.ApiToken>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-createdAt");
        var owner = CallerIdentity.OperatorOf(user);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => TokenList.ReadAsync(db, page, owner, clock.GetUtcNow(), token),
                    ct
                )
            );
    }

    private static async Task<Results<Created<NewToken>, ProblemHttpResult>> CreateAsync(
        CreateOwnToken body,
        ClaimsPrincipal user,
        Database database,
        TokenVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var name = TokenInput.Name(body.Name, errors);
        TokenInput.DaysValid(body.DaysValid, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var id = CallerIdentity.OperatorOf(user)!.Value; // the policy lets operators in only
        var owner = await database.ReadAsync(
            (db, token) => db.Set<Internal.Operator>().SingleAsync(row => row.Id == id, token),
            ct
        );
        var made = await verbs.CreateForOperatorAsync(name, body.DaysValid, owner, Actor.Of(user), ct);
        return TypedResults.Created($"/api/session/tokens/{made.Token.Id}", made);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        Guid id,
        ClaimsPrincipal user,
        TokenVerbs verbs,
        CancellationToken ct
    ) =>
        await verbs.RevokeAsync(new ApiTokenId(id), CallerIdentity.OperatorOf(user), Actor.Of(user), ct)
            ? TypedResults.NoContent()
            : Problems.NotFound("token");
}
