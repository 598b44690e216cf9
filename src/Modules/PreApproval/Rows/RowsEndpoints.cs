using System.ComponentModel;
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
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Rows;

internal static class RowsEndpoints
{
    public static void MapRows(this IEndpointRouteBuilder imports)
    {
        imports
            .MapGet("/imports/{id:guid}/rows", ListAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("ListPreApprovalImportRows")
            .WithSummary("Rows of a checked list in their order, with what is wrong and what would change")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        imports
            .MapPut("/imports/{id:guid}/rows/{line:long}", SelectOneAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("SelectPreApprovalImportRow")
            .WithSummary("Whether a request is sent to the user of a row; its device is expected either way")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        imports
            .MapPost("/imports/{id:guid}/rows/select", SelectManyAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("SelectPreApprovalImportRows")
            .WithSummary("Whether requests are sent to the users of all rows, or of those with one outcome")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<Page<Contracts.PreApproval.ImportRow>>, ProblemHttpResult>> ListAsync(
        Guid id,
        [AsParameters] PageRequest request,
        [Description("`new`, `changed`, `same`, `skipped`, `conflict` or `error`; all when nothing is said.")]
            string? outcome,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "line");
        var wanted = OutcomeOf(outcome, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var importId = new PreApprovalImportId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.Set<Import>().SingleOrDefaultAsync(row => row.Id == importId, token) is { } import
                    ? await RowList.ReadAsync(db, importId, page, wanted, import.SkipsExisting, token)
                    : null,
            ct
        );
        return found is null ? ImportProblems.NotFound() : TypedResults.Ok(found);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SelectOneAsync(
        Guid id,
        long line,
        SelectImportRow body,
        HttpContext context,
        SelectVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verb.OneAsync(new PreApprovalImportId(id), line, version, body.Selected, ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : ImportProblems.Of(outcome);
    }

    private static async Task<Results<Ok<SelectedImportRows>, ProblemHttpResult>> SelectManyAsync(
        Guid id,
        SelectImportRows body,
        SelectVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var wanted = OutcomeOf(body.Outcome, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (outcome, count) = await verb.ManyAsync(new PreApprovalImportId(id), wanted, body.Selected, ct);
        return outcome.Refusal is null ? TypedResults.Ok(new SelectedImportRows(count)) : ImportProblems.Of(outcome);
    }

    private static RowOutcome? OutcomeOf(string? text, FieldErrors errors)
    {
        RowOutcome? outcome = null;
        if (text is not null && !EnumText.TryParse(text, out outcome))
        {
            errors.Add("outcome", "new, changed, same, skipped, conflict or error.");
        }

        return outcome;
    }
}
