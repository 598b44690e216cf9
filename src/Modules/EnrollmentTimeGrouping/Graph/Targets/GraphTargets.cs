using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.EnrollmentTimeGrouping.Target;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Targets;

/// <summary>A group that cannot take devices is an answer, 200 with its code; whatever else keeps the action from being done is a 500.</summary>
internal static class GraphTargets
{
    private const string NoError = "unknown";

    /// <summary>Documented for one method, called with the other.</summary>
    private static readonly string[] Either = [HttpMethods.Get, HttpMethods.Post];

    public static void MapGraphTargets(this IEndpointRouteBuilder graph)
    {
        var policy = graph.MapGroup($"/{Contexts.Policies}/{{id:guid}}");
        policy
            .MapPost("/setEnrollmentTimeDeviceMembershipTarget", SetAsync)
            .RequireAuthorization(Permissions.AssignEnrollmentTimeGroup);
        policy
            .MapPost("/assignJustInTimeConfiguration", AssignAsync)
            .RequireAuthorization(Permissions.AssignEnrollmentTimeGroup);
        policy
            .MapPost("/clearEnrollmentTimeDeviceMembershipTarget", ClearAsync)
            .RequireAuthorization(Permissions.AssignEnrollmentTimeGroup);
        policy
            .MapMethods("/retrieveEnrollmentTimeDeviceMembershipTarget", Either, RetrieveAsync)
            .RequireAuthorization(Permissions.View);
        policy
            .MapMethods("/retrieveJustInTimeConfiguration", Either, RetrieveJustInTimeAsync)
            .RequireAuthorization(Permissions.View);
    }

    private static async Task<Results<Ok<MembershipTargetResult>, ProblemHttpResult>> SetAsync(
        Guid id,
        SetMembershipTarget body,
        ClaimsPrincipal user,
        TargetVerbs verbs,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var targets = body.EnrollmentTimeDeviceMembershipTargets;
        if (
            OneTarget.Read(
                targets?.Select(target => target.TargetId).ToList(),
                targets is [{ TargetType: MembershipTarget.StaticSecurityGroup }],
                MembershipTarget.StaticSecurityGroup,
                "enrollmentTimeDeviceMembershipTargets",
                errors
            )
            is not { } group
        )
        {
            return errors.ToProblem();
        }

        var outcome = await WriteAsync(verbs, id, group, user, ct);
        return IsAnswer(outcome)
            ? TypedResults.Ok(Result(address, group.Value, outcome.Fault is { } fault ? FaultCode.Of(fault) : null))
            : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<GraphBoolean>, ProblemHttpResult>> AssignAsync(
        Guid id,
        AssignJustInTime body,
        ClaimsPrincipal user,
        TargetVerbs verbs,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var wanted = body.JustInTimeAssignments;
        if (
            OneTarget.Read(
                wanted?.Target,
                wanted?.TargetType == JustInTimeAssignments.SecurityGroup,
                JustInTimeAssignments.SecurityGroup,
                "justInTimeAssignments",
                errors
            )
            is not { } group
        )
        {
            return errors.ToProblem();
        }

        var outcome = await WriteAsync(verbs, id, group, user, ct);
        return IsAnswer(outcome) ? Boolean(address, outcome.Fault is null) : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<GraphBoolean>, ProblemHttpResult>> ClearAsync(
        Guid id,
        ClaimsPrincipal user,
        TargetVerbs verbs,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var outcome = await verbs.ClearAsync(
            new DevicePreparationPolicyId(id),
            version: null,
            user.ScopeOf(Permissions.AssignEnrollmentTimeGroup),
            Actor.Of(user),
            ct
        );
        return outcome.Refusal is null ? Boolean(address, value: true) : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<MembershipTargetResult>, ProblemHttpResult>> RetrieveAsync(
        Guid id,
        ClaimsPrincipal user,
        GraphPolicies policies,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await policies.FindAsync(id, user, ct) is { } policy
            ? TypedResults.Ok(Result(address, policy.DeviceGroup?.Id, policy.Target.ErrorCode))
            : PolicyProblems.NotFound();

    private static async Task<Results<Ok<JustInTimeShown>, ProblemHttpResult>> RetrieveJustInTimeAsync(
        Guid id,
        ClaimsPrincipal user,
        GraphPolicies policies,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await policies.FindAsync(id, user, ct) is { } policy
            ? TypedResults.Ok(
                new JustInTimeShown(
                    Contexts.Of(address, "microsoft.graph.deviceManagementConfigurationJustInTimeAssignmentPolicy"),
                    JustInTimeAssignments.SecurityGroup,
                    policy.DeviceGroup is { } group ? [group.Id] : []
                )
            )
            : PolicyProblems.NotFound();

    private static Task<PolicyOutcome> WriteAsync(
        TargetVerbs verbs,
        Guid id,
        DeviceGroupId group,
        ClaimsPrincipal user,
        CancellationToken ct
    ) =>
        verbs.SetAsync(
            new DevicePreparationPolicyId(id),
            group,
            user.ScopeOf(Permissions.AssignEnrollmentTimeGroup),
            Actor.Of(user),
            ct
        );

    private static bool IsAnswer(PolicyOutcome outcome) => outcome.Refusal is null or PolicyRefusal.GroupInvalid;

    private static MembershipTargetResult Result(PublicAddress address, Guid? group, string? code) =>
        new(
            Contexts.Of(address, MembershipTargetResult.TypeName.TrimStart('#')),
            MembershipTargetResult.TypeName,
            group is not null && code is null,
            group is { } id ? [new MembershipTargetStatus(id, code is null, code ?? NoError)] : []
        )
        {
            EnrollmentTimeDeviceMembershipTargets = group is { } named
                ? [new MembershipTarget(MembershipTarget.StaticSecurityGroup, $"{named}")]
                : [],
        };

    private static Ok<GraphBoolean> Boolean(PublicAddress address, bool value) =>
        TypedResults.Ok(new GraphBoolean(Contexts.Of(address, "Edm.Boolean"), value));

    private static ProblemHttpResult ProblemOf(PolicyOutcome outcome)
    {
        var problem = PolicyProblems.Of(outcome, outcome.Policy?.Name ?? "");
        return outcome.Refusal == PolicyRefusal.NotFound
            ? problem
            : Problems.Of(
                StatusCodes.Status500InternalServerError,
                "internal_error",
                problem.ProblemDetails.Title ?? "",
                problem.ProblemDetails.Detail ?? ""
            );
    }
}
