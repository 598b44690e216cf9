using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Create;

internal static class CreatePolicyEndpoint
{
    public static void MapCreatePolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CreateDevicePreparationPolicy")
            .WithSummary("Make a device preparation policy; it counts after those that there are")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<DevicePreparationPolicy>, ProblemHttpResult>> CreateAsync(
        DevicePreparationPolicyDraft body,
        ClaimsPrincipal user,
        PolicyInput input,
        CreatePolicyVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (input.Read(body, errors) is not { } content)
        {
            return errors.ToProblem();
        }

        var caller = user.ScopeOf(Permissions.ManagePolicies);
        var outcome = await verb.RunAsync(content, caller, Actor.Of(user), ct);
        return outcome is { Refusal: null, Policy: { } made }
            ? TypedResults.Created($"/api/device-preparation-policies/{made.Id}", made)
            : PolicyProblems.Of(outcome, content.Name);
    }
}
