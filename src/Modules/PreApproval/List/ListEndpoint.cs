using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.List;

internal static class ListEndpoint
{
    public static void MapImportList(this IEndpointRouteBuilder imports) =>
        imports
            .MapGet("/imports", ListAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("ListPreApprovalImports")
            .WithSummary("Uploaded lists, newest first: what became of them")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<PreApprovalImport>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-uploadedAt");
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var rows = await database.ReadAsync(
            async (db, token) =>
            {
                var imports = db.Set<Import>().AsQueryable();
                if (page.After is { } after)
                {
                    var (at, id) = (after.Instant, new PreApprovalImportId(after.Id));
                    imports = imports.Where(row => row.UploadedAt < at || (row.UploadedAt == at && row.Id < id));
                }

                return await imports
                    .OrderByDescending(row => row.UploadedAt)
                    .ThenByDescending(row => row.Id)
                    .Take(page.Limit + 1)
                    .ToListAsync(token);
            },
            ct
        );
        return TypedResults.Ok(
            rows.ToPage(page, ImportView.Of, row => PageCursor.Of(page.Sort, row.UploadedAt, row.Id.Value))
        );
    }
}
