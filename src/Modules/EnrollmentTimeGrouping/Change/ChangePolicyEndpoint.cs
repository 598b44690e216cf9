using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Change;

internal static class ChangePolicyEndpoint
{
    public static void MapChangePolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ChangeDevicePreparationPolicy")
            .WithSummary("Change a policy, whole; devices that enrolled before keep their group")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<DevicePreparationPolicy>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        DevicePreparationPolicyDraft body,
        HttpContext context,
        PolicyInput input,
        ChangePolicyVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (input.Read(body, errors) is not { } content)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(
            new DevicePreparationPolicyId(id),
            version,
            content,
            context.User.ScopeOf(Permissions.ManagePolicies),
            Actor.Of(context.User),
            ct
        );
        return outcome is { Refusal: null, Policy: { } changed }
            ? TypedResults.Ok(changed)
            : PolicyProblems.Of(outcome, content.Name);
    }
}
