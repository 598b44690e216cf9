using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Map;

internal static class MapEndpoint
{
    public static void MapMapping(this IEndpointRouteBuilder imports) =>
        imports
            .MapPut("/imports/{id:guid}/mapping", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("MapPreApprovalImport")
            .WithSummary("Say which column is which field; the rows are checked by it from the beginning")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<PreApprovalImport>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        MapPreApprovalImport body,
        HttpContext context,
        MapVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var fields = new List<Field?>();
        foreach (var name in body.Fields)
        {
            var field = FieldName.Find(name);
            if (name is not null && field is null)
            {
                errors.Add(
                    "fields",
                    $"One of {string.Join(", ", Enum.GetValues<Field>().Select(FieldName.Of))}, or null."
                );
                break;
            }

            fields.Add(field);
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new PreApprovalImportId(id), version, fields, Actor.Of(context.User), ct);
        foreach (var fault in outcome.Faults)
        {
            errors.Add("fields", $"{fault.Code}: {fault.Message}");
        }

        return errors.Any ? errors.ToProblem()
            : outcome is { Refusal: null, Import: { } changed } ? TypedResults.Ok(changed)
            : ImportProblems.Of(outcome);
    }
}
