using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Choose;

internal static class ChooseEndpoint
{
    public static void MapChoose(this IEndpointRouteBuilder imports) =>
        imports
            .MapPut("/imports/{id:guid}/existing-devices", ChooseAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("ChooseExistingDevices")
            .WithSummary("Say whether devices of the list that are expected already are replaced or left as they are")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<PreApprovalImport>, ProblemHttpResult>> ChooseAsync(
        Guid id,
        ChooseExistingDevices body,
        HttpContext context,
        ChooseVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        if (!EnumText.TryParse<ExistingDevices>(body.Action, out var chosen))
        {
            var errors = new FieldErrors();
            errors.Add("action", "replace or skip.");
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new PreApprovalImportId(id), version, chosen.Value, ct);
        return outcome is { Refusal: null, Import: { } changed }
            ? TypedResults.Ok(changed)
            : ImportProblems.Of(outcome);
    }
}
