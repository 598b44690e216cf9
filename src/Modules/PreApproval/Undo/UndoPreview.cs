using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Undo;

/// <summary>What can be taken back, and what can not any more, before somebody does it.</summary>
internal static class UndoPreview
{
    private const int MostShown = 20;

    public static void MapUndoPreview(this IEndpointRouteBuilder imports) =>
        imports
            .MapGet("/imports/{id:guid}/undo", ShowAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("GetPreApprovalImportUndo")
            .WithSummary("What taking a committed import back would do: devices that have enrolled since stay")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ImportUndo>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var importId = new PreApprovalImportId(id);
        var (found, arrivals) = await database.ReadAsync(
            async (db, token) =>
            {
                var import = await db.Set<Import>().SingleOrDefaultAsync(row => row.Id == importId, token);
                return import is { State: ImportState.Committed, Batch: { } number }
                    ? (import, await db.ArrivalsOfAsync(number, MostShown, token))
                    : (import, null);
            },
            ct
        );
        return found is null ? ImportProblems.NotFound()
            : arrivals is null
                ? ImportProblems.Of(new ImportOutcome(ImportRefusal.NotCommitted, Show.ImportView.Of(found)))
            : TypedResults.Ok(
                new ImportUndo
                {
                    Expected = arrivals.Expected,
                    Enrolled = arrivals.Arrived,
                    Arrivals =
                    [
                        .. arrivals.First.Select(one => new ImportArrival(
                            one.DeviceId.Value,
                            one.DisplayName,
                            one.SerialNumber
                        )),
                    ],
                }
            );
    }
}
