using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Show;

internal static class ShowEndpoint
{
    public static void MapShowImport(this IEndpointRouteBuilder imports) =>
        imports
            .MapGet("/imports/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("GetPreApprovalImport")
            .WithSummary("One import: how far it is, and what it would do or has done")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<PreApprovalImport>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var importId = new PreApprovalImportId(id);
        return
            await database.ReadAsync(
                (db, token) => db.Set<Import>().SingleOrDefaultAsync(row => row.Id == importId, token),
                ct
            )
                is { } import
            ? TypedResults.Ok(ImportView.Of(import))
            : ImportProblems.NotFound();
    }
}
