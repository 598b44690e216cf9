using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.SavedViews;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.Change;

internal static class ChangeViewEndpoint
{
    public static void MapChangeView(this IEndpointRouteBuilder views) =>
        views
            .MapPut("/{id:guid}", ChangeAsync)
            .WithName("ChangeSavedView")
            .WithSummary("Rename a view, or let it show something else of its list")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<Contracts.SavedViews.SavedView>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        ChangeView body,
        HttpContext context,
        Database database,
        ChangeViewVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var caller = ViewCaller.Of(context.User);
        var viewId = new SavedViewId(id);
        var list = await database.ReadAsync(
            (db, token) =>
                caller.Views(db).Where(view => view.Id == viewId).Select(view => view.List).SingleOrDefaultAsync(token),
            ct
        );
        if (list is null || !ListKind.TryFind(list, out var kind))
        {
            return Problems.NotFound("view");
        }

        var errors = new FieldErrors();
        var name = ViewInput.Name(body.Name, errors);
        var query = ViewInput.Query(kind, body.Query, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(viewId, version, name, query, caller, ct);
        return outcome is { Refusal: null, View: { } changed } ? TypedResults.Ok(changed) : ViewProblems.Of(outcome);
    }
}
