using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.SavedViews;
using Muster.Http;
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.SavedViews.Save;

internal static class SaveViewEndpoint
{
    public static void MapSaveView(this IEndpointRouteBuilder views) =>
        views
            .MapPost("", SaveAsync)
            .WithName("SaveView")
            .WithSummary("Keep a view of a list, for yourself or, with `manage_views`, for the team")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Contracts.SavedViews.SavedView>, ProblemHttpResult>> SaveAsync(
        SaveView body,
        ClaimsPrincipal user,
        SaveViewVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var draft = Read(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(draft!, ViewCaller.Of(user), ct); // null is an error above
        return outcome is { Refusal: null, View: { } made }
            ? TypedResults.Created($"/api/saved-views/{made.Id}", made)
            : ViewProblems.Of(outcome);
    }

    private static ViewDraft? Read(SaveView body, FieldErrors errors)
    {
        var name = ViewInput.Name(body.Name, errors);
        if (!EnumText.TryParse<ViewVisibility>(body.Visibility, out var visibility))
        {
            errors.Add("visibility", "personal or team.");
        }

        var list = ViewInput.List(body.List, errors);
        return list is null || visibility is null
            ? null
            : new ViewDraft(list, name, ViewInput.Query(list, body.Query, errors), visibility.Value);
    }
}
