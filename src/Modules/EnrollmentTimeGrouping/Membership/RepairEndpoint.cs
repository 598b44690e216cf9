using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;

namespace Muster.Modules.EnrollmentTimeGrouping.Membership;

internal static class RepairEndpoint
{
    public static void MapRepair(this IEndpointRouteBuilder deployments) =>
        deployments
            .MapPost("/add-to-group", RepairAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("RepairEnrollmentTimeMemberships")
            .WithSummary(
                "Put devices that came in without their group into it now: those that are named, or all, at most 500 in one call"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<RepairedMemberships>, ProblemHttpResult>> RepairAsync(
        RepairMemberships body,
        ClaimsPrincipal user,
        RepairVerb verb,
        CancellationToken ct
    )
    {
        if (body.RecordIds is { Count: 0 or > RepairVerb.Most })
        {
            var errors = new FieldErrors();
            errors.Add("recordIds", $"1 to {RepairVerb.Most}; leave it out for all.");
            return errors.ToProblem();
        }

        var records = body.RecordIds?.Distinct().Select(id => new EnrollmentId(id)).ToList();
        return TypedResults.Ok(await verb.RunAsync(records, Actor.Of(user), ct));
    }
}
