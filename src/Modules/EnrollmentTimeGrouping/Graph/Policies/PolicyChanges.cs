using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Create;
using Muster.Modules.EnrollmentTimeGrouping.Delete;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>Makes, changes and deletes policies by the verbs of our own API.</summary>
internal static class PolicyChanges
{
    public static void MapGraphPolicyChanges(this IEndpointRouteBuilder policies)
    {
        policies.MapPost("", CreateAsync).RequireAuthorization(Permissions.ManagePolicies);
        policies.MapPatch("/{id:guid}", ChangeAsync).RequireAuthorization(Permissions.ManagePolicies);
        policies.MapDelete("/{id:guid}", DeleteAsync).RequireAuthorization(Permissions.ManagePolicies);
        policies.MapPost("/{id:guid}/assign", AssignAsync).RequireAuthorization(Permissions.ManagePolicies);
    }

    private static async Task<Results<Created<GraphPolicyShown>, ProblemHttpResult>> CreateAsync(
        GraphPolicyDraft body,
        ClaimsPrincipal user,
        PolicyInput input,
        CreatePolicyVerb verb,
        GraphPolicies policies,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (input.Read(DraftReader.Whole(body, errors), errors) is not { } content)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(content, user.ScopeOf(Permissions.ManagePolicies), Actor.Of(user), ct);
        return outcome is { Refusal: null, Policy: { } made }
            ? TypedResults.Created(
                $"{ApiPaths.Graph}/{Contexts.Policies}('{made.Id}')",
                policies.Show(made, ["settings"], alone: true)
            )
            : PolicyProblems.Of(outcome, content.Name);
    }

    private static async Task<Results<Ok<GraphPolicyShown>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        GraphPolicyDraft body,
        ClaimsPrincipal user,
        PolicyInput input,
        MergePolicyVerb verb,
        GraphPolicies policies,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (DraftReader.Part(body, input, errors) is not { } merge)
        {
            return errors.ToProblem();
        }

        return await MergeAsync(verb, id, merge, user, ct) switch
        {
            null => Contradiction(),
            { Refusal: null, Policy: { } changed } => TypedResults.Ok(
                policies.Show(changed, ["settings"], alone: true)
            ),
            var refused => PolicyProblems.Of(refused, refused.Policy?.Name ?? ""),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        ClaimsPrincipal user,
        DeletePolicyVerb verb,
        CancellationToken ct
    )
    {
        var outcome = await verb.RunAsync(new DevicePreparationPolicyId(id), version: null, Actor.Of(user), ct);
        return outcome.Refusal is null
            ? TypedResults.NoContent()
            : PolicyProblems.Of(outcome, outcome.Policy?.Name ?? "");
    }

    /// <summary>Replaces all assignments, as the original does.</summary>
    private static async Task<Results<Ok<GraphList<GraphAssignment>>, ProblemHttpResult>> AssignAsync(
        Guid id,
        AssignPolicy body,
        ClaimsPrincipal user,
        MergePolicyVerb verb,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var groups = DraftReader.Groups(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await MergeAsync(verb, id, before => before with { UserGroups = groups }, user, ct) switch
        {
            null => Contradiction(),
            { Refusal: null, Policy: { } changed } => TypedResults.Ok(
                new GraphList<GraphAssignment>(
                    Contexts.Of(address, $"{Contexts.Policies}('{id}')/assignments"),
                    GraphPolicies.AssignmentsOf(changed)
                )
            ),
            var refused => PolicyProblems.Of(refused, refused.Policy?.Name ?? ""),
        };
    }

    private static Task<PolicyOutcome?> MergeAsync(
        MergePolicyVerb verb,
        Guid id,
        Func<PolicyContent, PolicyContent> merge,
        ClaimsPrincipal user,
        CancellationToken ct
    ) =>
        verb.RunAsync(
            new DevicePreparationPolicyId(id),
            merge,
            user.ScopeOf(Permissions.ManagePolicies),
            Actor.Of(user),
            ct
        );

    private static ProblemHttpResult Contradiction()
    {
        var errors = new FieldErrors();
        errors.Add("assignments", "None in automatic mode: there is no person to go by.");
        return errors.ToProblem();
    }
}
