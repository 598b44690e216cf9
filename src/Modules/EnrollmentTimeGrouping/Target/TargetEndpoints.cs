using System.Security.Claims;
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

namespace Muster.Modules.EnrollmentTimeGrouping.Target;

internal static class TargetEndpoints
{
    public static void MapTarget(this IEndpointRouteBuilder policies)
    {
        var target = policies.MapGroup("/{id:guid}/enrollment-time-target");
        target
            .MapPost("", SetAsync)
            .RequireAuthorization(Permissions.AssignEnrollmentTimeGroup)
            .WithName("SetEnrollmentTimeTarget")
            .WithSummary("Name the device group that devices join with a policy, when it is fit for that")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        target
            .MapDelete("", ClearAsync)
            .RequireAuthorization(Permissions.AssignEnrollmentTimeGroup)
            .WithName("ClearEnrollmentTimeTarget")
            .WithSummary("Have devices join no group with a policy, which then does nothing; those that joined stay")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        target
            .MapPost("/create-group", CreateAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("CreateEnrollmentTimeGroup")
            .WithSummary("Make a device group with the right owner, and have devices join it with a policy")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        target
            .MapPost("/repair", RepairAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("RepairEnrollmentTimeTarget")
            .WithSummary(
                "Give the group of a policy, or another one that is named, the owner that it lacks, and look at it again"
            )
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<DevicePreparationPolicy>, ProblemHttpResult>> SetAsync(
        Guid id,
        NameEnrollmentTimeTarget body,
        ClaimsPrincipal user,
        TargetVerbs verbs,
        CancellationToken ct
    ) =>
        Answer(
            await verbs.SetAsync(
                new DevicePreparationPolicyId(id),
                new DeviceGroupId(body.DeviceGroupId),
                user.ScopeOf(Permissions.AssignEnrollmentTimeGroup),
                Actor.Of(user),
                ct
            )
        );

    private static async Task<Results<Ok<DevicePreparationPolicy>, ProblemHttpResult>> ClearAsync(
        Guid id,
        HttpContext context,
        TargetVerbs verbs,
        CancellationToken ct
    ) =>
        IfMatch.Read(context.Request) is not { } version
            ? IfMatch.Missing()
            : Answer(
                await verbs.ClearAsync(
                    new DevicePreparationPolicyId(id),
                    version,
                    context.User.ScopeOf(Permissions.AssignEnrollmentTimeGroup),
                    Actor.Of(context.User),
                    ct
                )
            );

    private static async Task<Results<Ok<DevicePreparationPolicy>, ProblemHttpResult>> CreateAsync(
        Guid id,
        CreateEnrollmentTimeGroup body,
        ClaimsPrincipal user,
        TargetVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var name = PolicyInput.Name(body.Name, errors);
        return errors.Any
            ? errors.ToProblem()
            : Answer(
                await verbs.CreateAsync(
                    new DevicePreparationPolicyId(id),
                    name,
                    user.ScopeOf(Permissions.ManageGroups),
                    Actor.Of(user),
                    ct
                )
            );
    }

    private static async Task<Results<Ok<DevicePreparationPolicy>, ProblemHttpResult>> RepairAsync(
        Guid id,
        RepairEnrollmentTimeTarget body,
        ClaimsPrincipal user,
        TargetVerbs verbs,
        CancellationToken ct
    ) =>
        Answer(
            await verbs.RepairAsync(
                new DevicePreparationPolicyId(id),
                body.DeviceGroupId is { } group ? new DeviceGroupId(group) : null,
                user.ScopeOf(Permissions.ManageGroups),
                Actor.Of(user),
                ct
            )
        );

    private static Results<Ok<DevicePreparationPolicy>, ProblemHttpResult> Answer(PolicyOutcome outcome) =>
        outcome is { Refusal: null, Policy: { } policy }
            ? TypedResults.Ok(policy)
            : PolicyProblems.Of(outcome, outcome.Policy?.Name ?? "");
}
