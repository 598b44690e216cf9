using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Internal;

namespace Muster.Modules.PreApproval.Cancel;

internal static class CancelEndpoint
{
    public static void MapCancel(this IEndpointRouteBuilder imports) =>
        imports
            .MapPost("/imports/{id:guid}/cancel", CancelAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("CancelPreApprovalImport")
            .WithSummary("Give a list up that was not committed: its file is deleted, nothing of it counts")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<PreApprovalImport>, ProblemHttpResult>> CancelAsync(
        Guid id,
        HttpContext context,
        CancelVerb verb,
        CancellationToken ct
    )
    {
        var outcome = await verb.RunAsync(new PreApprovalImportId(id), Actor.Of(context.User), ct);
        return outcome is { Refusal: null, Import: { } cancelled }
            ? TypedResults.Ok(cancelled)
            : ImportProblems.Of(outcome);
    }
}
