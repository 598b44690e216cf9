using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Reorder;

internal static class ReorderPoliciesEndpoint
{
    public static void MapReorderPolicies(this IEndpointRouteBuilder policies) =>
        policies
            .MapPost("/reorder", ReorderAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ReorderDevicePreparationPolicies")
            .WithSummary("Give all policies their order, at once")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Page<DevicePreparationPolicy>>, ProblemHttpResult>> ReorderAsync(
        ReorderDevicePreparationPolicies body,
        ClaimsPrincipal user,
        ReorderPoliciesVerb verb,
        CancellationToken ct
    )
    {
        var wanted = body.Policies;
        if (
            wanted.Count > PolicyRoom.Most
            || wanted.Contains(null)
            || wanted.DistinctBy(one => one.Id).Count() < wanted.Count
        )
        {
            var errors = new FieldErrors();
            errors.Add("policies", "Every policy once, with the version that you saw.");
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(wanted, Actor.Of(user), ct);
        var page = new Page<DevicePreparationPolicy> { Items = outcome.Policies };
        return outcome.Moved ? IfMatch.Moved(page) : TypedResults.Ok(page);
    }
}
