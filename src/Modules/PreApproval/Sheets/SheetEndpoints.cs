using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Sheets;

internal static class SheetEndpoints
{
    public static void MapSheet(this IEndpointRouteBuilder imports)
    {
        imports
            .MapGet("/imports/{id:guid}/sheet", ShowAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("GetPreApprovalImportSheet")
            .WithSummary("The first rows of the file as they were read, and how else it could be read")
            .ProducesProblem(StatusCodes.Status404NotFound);
        imports
            .MapPut("/imports/{id:guid}/sheet", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("ReadPreApprovalImport")
            .WithSummary("Read the file with another encoding, delimiter or worksheet; its columns are mapped anew")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Results<Ok<ImportSample>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        FileSeals seals,
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
            ? TypedResults.Ok(SheetView.Of(import, seals))
            : ImportProblems.NotFound();
    }

    private static async Task<Results<Ok<PreApprovalImport>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        ReadPreApprovalImport body,
        HttpContext context,
        ReadVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (body.Encoding is { } encoding && !SheetChoice.Encodings.Contains(encoding))
        {
            errors.Add("encoding", $"One of {string.Join(", ", SheetChoice.Encodings)}, or null.");
        }

        if (
            body.Delimiter is { } delimiter
            && !(delimiter.Length == 1 && SheetChoice.Delimiters.Contains(delimiter[0]))
        )
        {
            errors.Add("delimiter", "A comma, a semicolon, a tab or a vertical bar, or null.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var choice = new SheetChoice(body.Encoding, body.Delimiter?[0], body.Worksheet);
        var outcome = await verb.RunAsync(new PreApprovalImportId(id), version, choice, ct);
        if (outcome.Refused is { } refused)
        {
            errors.Add(refused.Field, refused.Words);
            return errors.ToProblem();
        }

        return outcome.Outcome is { Refusal: null, Import: { } changed }
            ? TypedResults.Ok(changed)
            : ImportProblems.Of(outcome.Outcome);
    }
}
