using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Commit;

internal static class CommitEndpoint
{
    private const string NoChannel = "none";

    public static void MapCommit(this IEndpointRouteBuilder imports) =>
        imports
            .MapPost("/imports/{id:guid}/commit", CommitAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("CommitPreApprovalImport")
            .WithSummary(
                "Put the devices of a checked list on the list of those that are expected; asked again, it is done once"
            )
            .Produces<PreApprovalImport>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Accepted<PreApprovalImport>, ProblemHttpResult>> CommitAsync(
        Guid id,
        CommitPreApprovalImport body,
        HttpContext context,
        CommitVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        ExistingPeople? existing = null;
        if (body.ExistingUserAction is { } action && !EnumText.TryParse(action, out existing))
        {
            errors.Add("existingUserAction", "replace or skip.");
        }

        if (body.Channel is not (null or NoChannel))
        {
            errors.Add("channel", "Sending is off: none is the only channel.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(
            new PreApprovalImportId(id),
            body.Version,
            existing,
            body.ValidRowsOnly,
            Actor.Of(context.User),
            ct
        );
        return outcome is { Refusal: null, Import: { } begun }
            ? TypedResults.Accepted($"/api/pre-approvals/imports/{id}", begun)
            : ImportProblems.Of(outcome);
    }
}
