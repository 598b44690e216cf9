using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Delete;

internal static class DeletePolicyEndpoint
{
    public static void MapDeletePolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("DeleteDevicePreparationPolicy")
            .WithSummary("Delete a policy; devices that enrolled with it stay in their group")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        DeletePolicyVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verb.RunAsync(new DevicePreparationPolicyId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null
            ? TypedResults.NoContent()
            : PolicyProblems.Of(outcome, outcome.Policy?.Name ?? "");
    }
}
