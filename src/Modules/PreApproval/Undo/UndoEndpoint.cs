using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Internal;

namespace Muster.Modules.PreApproval.Undo;

internal static class UndoEndpoint
{
    public static void MapUndo(this IEndpointRouteBuilder imports) =>
        imports
            .MapPost("/imports/{id:guid}/undo", UndoAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("UndoPreApprovalImport")
            .WithSummary(
                "Take a whole import back: what it replaced counts again; devices that have enrolled and people stay"
            )
            .Produces<PreApprovalImport>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Accepted<PreApprovalImport>, ProblemHttpResult>> UndoAsync(
        Guid id,
        HttpContext context,
        UndoVerb verb,
        CancellationToken ct
    )
    {
        var outcome = await verb.RunAsync(new PreApprovalImportId(id), Actor.Of(context.User), ct);
        return outcome is { Refusal: null, Import: { } begun }
            ? TypedResults.Accepted($"/api/pre-approvals/imports/{id}", begun)
            : ImportProblems.Of(outcome);
    }
}
