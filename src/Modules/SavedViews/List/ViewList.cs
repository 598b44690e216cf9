using System.ComponentModel;
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
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.List;

internal static class ViewList
{
    public static void MapViewList(this IEndpointRouteBuilder views)
    {
        views
            .MapGet("", ListAsync)
            .WithName("ListSavedViews")
            .WithSummary("Your own views, and the team's of the lists that you may see, by name")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        views
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("GetSavedView")
            .WithSummary("One view")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<Contracts.SavedViews.SavedView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("The list that they are views of, such as `enrollment-queue`; all when nothing is said.")]
            string? list,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "name", "-name");
        var of = list is null ? null : ViewInput.List(list, errors);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync((db, token) => ReadAsync(db, page, of, ViewCaller.Of(user), token), ct)
            );
    }

    private static async Task<Results<Ok<Contracts.SavedViews.SavedView>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var caller = ViewCaller.Of(user);
        var viewId = new SavedViewId(id);
        var found = await database.ReadAsync(
            (db, token) => caller.Views(db).SingleOrDefaultAsync(view => view.Id == viewId, token),
            ct
        );
        return found is null ? Problems.NotFound("view") : TypedResults.Ok(found.For(caller));
    }

    private static async Task<Page<Contracts.SavedViews.SavedView>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        ListKind? list,
        ViewCaller caller,
        CancellationToken ct
    )
    {
        var views = caller.Views(db);
        views = list is { Name: var name } ? views.Where(view => view.List == name) : views;
        views = page.After is { } after
            ? views.Beyond(view => view.NameKey, view => view.Id, after.Key, new SavedViewId(after.Id), page.Descending)
            : views;
        views = page.Descending
            ? views.OrderByDescending(view => view.NameKey).ThenByDescending(view => view.Id)
            : views.OrderBy(view => view.NameKey).ThenBy(view => view.Id);
        var rows = await views.Take(page.Limit + 1).ToListAsync(ct);
        return rows.ToPage(
            page,
            view => view.For(caller),
            view => PageCursor.Of(page.Sort, view.NameKey, view.Id.Value)
        );
    }
}
