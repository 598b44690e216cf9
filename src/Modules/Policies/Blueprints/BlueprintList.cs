using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using View = Muster.Contracts.Policies.Blueprint;

namespace Muster.Modules.Policies.Blueprints;

internal static class BlueprintList
{
    public static void MapBlueprintList(this IEndpointRouteBuilder blueprints)
    {
        blueprints
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListBlueprints")
            .WithSummary("Blueprints, by name")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        blueprints
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetBlueprint")
            .WithSummary("One blueprint")
            .ProducesProblem(StatusCodes.Status404NotFound);
        blueprints.MapEntityAudit(
            BlueprintAudited.Kind,
            "Blueprint",
            Permissions.View,
            // Its history names groups that it had once, so it is for who sees all of them.
            async (caller, db, id, ct) =>
                caller.User.ScopeOf(Permissions.View).Everything
                && await db.Set<Blueprint>().AnyAsync(row => row.Id == new BlueprintId(id), ct)
        );
    }

    private static async Task<Results<Ok<Page<View>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        Database database,
        ContentSources sources,
        IScopeGroups groups,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "name", "-name");
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var scope = user.ScopeOf(Permissions.View);
        return TypedResults.Ok(
            await database.ReadAsync(
                async (db, token) =>
                {
                    var shown = await PageAsync(db, page, scope, token);
                    return new Page<View>
                    {
                        Items = await BlueprintView.OfAsync(db, sources, groups, [.. shown.Items], scope, token),
                        NextCursor = shown.NextCursor,
                    };
                },
                ct
            )
        );
    }

    private static async Task<Results<Ok<View>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        ContentSources sources,
        IScopeGroups groups,
        CancellationToken ct
    )
    {
        var scope = user.ScopeOf(Permissions.View);
        var blueprintId = new BlueprintId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await BlueprintView.OfAsync(
                    db,
                    sources,
                    groups,
                    await db.Blueprints(scope).Where(row => row.Id == blueprintId).ToListAsync(token),
                    scope,
                    token
                ),
            ct
        );
        return found is [var one] ? TypedResults.Ok(one) : BlueprintProblems.NotFound();
    }

    private static async Task<Page<Blueprint>> PageAsync(
        MusterDbContext db,
        CheckedPage page,
        Scope scope,
        CancellationToken ct
    ) =>
        (await db.Blueprints(scope).PageAsync(page, ct)).ToPage(
            page,
            row => row,
            row => PageCursor.Of(page.Sort, row.NameKey, row.Id.Value)
        );
}
