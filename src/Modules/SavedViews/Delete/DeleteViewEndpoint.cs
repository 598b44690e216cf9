using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.SavedViews.Internal;

namespace Muster.Modules.SavedViews.Delete;

internal static class DeleteViewEndpoint
{
    public static void MapDeleteView(this IEndpointRouteBuilder views) =>
        views
            .MapDelete("/{id:guid}", DeleteAsync)
            .WithName("DeleteSavedView")
            .WithSummary("Delete a view; what it showed stays")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        DeleteViewVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verb.RunAsync(new SavedViewId(id), version, ViewCaller.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : ViewProblems.Of(outcome);
    }
}
