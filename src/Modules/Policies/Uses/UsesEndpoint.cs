using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.Policies.Blueprints;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Uses;

/// <summary>Who has a thing that blueprints hold: the same question for every kind.</summary>
internal static class UsesEndpoint
{
    /// <param name="kind">As blueprints name it.</param>
    /// <param name="noun">As operations name it, for example <c>App</c>.</param>
    public static void MapUses(this IEndpointRouteBuilder contents, string kind, string noun) =>
        contents
            .MapGet(
                "/{id:guid}/uses",
                (
                    Guid id,
                    [AsParameters] PageRequest request,
                    ClaimsPrincipal user,
                    Database database,
                    ContentSources sources,
                    IScopeGroups groups,
                    CancellationToken ct
                ) => ReadAsync(new ContentRef(kind, id), request, user, database, sources, groups, ct)
            )
            .RequireAuthorization(Permissions.View)
            .WithName($"ListUsesOf{noun}")
            .WithSummary("Which blueprints hold it, which groups get these, and how many devices have it by them")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ContentUsePage>, ProblemHttpResult>> ReadAsync(
        ContentRef content,
        PageRequest request,
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
        return
            await database.ReadAsync(
                async (db, token) =>
                    (await sources.ReadAsync(db, [content], token)).Count == 0
                        ? null
                        : await PageAsync(db, content, page, sources, groups, scope, token),
                ct
            )
                is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound(content.Kind);
    }

    private static async Task<ContentUsePage> PageAsync(
        MusterDbContext db,
        ContentRef content,
        CheckedPage page,
        ContentSources sources,
        IScopeGroups groups,
        Scope scope,
        CancellationToken ct
    )
    {
        var (kind, id) = (content.Kind, content.Id);
        var holding = db.Set<BlueprintEntry>()
            .Where(entry => entry.Kind == kind && entry.ContentId == id)
            .Select(entry => entry.BlueprintId);
        var rows = await db.Blueprints(scope).Where(row => holding.Contains(row.Id)).PageAsync(page, ct);
        var shown = rows.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.NameKey, row.Id.Value));
        var views = await BlueprintView.OfAsync(db, sources, groups, [.. shown.Items], scope, ct);
        return new ContentUsePage
        {
            Items =
            [
                .. views.Select(view => new ContentUse
                {
                    BlueprintId = view.Id,
                    Blueprint = view.Name,
                    Assignments = view.Assignments,
                }),
            ],
            NextCursor = shown.NextCursor,
            Reach = await ReachQuery.ReadAsync(db, content, scope, ct),
        };
    }
}
