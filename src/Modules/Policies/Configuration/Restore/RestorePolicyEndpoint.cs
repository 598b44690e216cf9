using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Configuration.Restore;

internal static class RestorePolicyEndpoint
{
    public static void MapRestorePolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapPost("/{id:guid}/versions/{number:int}/restore", RestoreAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("RestoreConfigurationPolicyVersion")
            .WithSummary(
                "Make an old version's content the newest version; of agent policies 202 with a proposal when a second person has to look at it"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<
        Results<Ok<Contracts.Policies.ConfigurationPolicy>, Accepted<Proposal>, ProblemHttpResult>
    > RestoreAsync(
        Guid id,
        int number,
        RestoreConfigurationPolicyVersion body,
        ClaimsPrincipal user,
        RestorePolicyVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var note = PolicyInput.Note(body.Note, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new ConfigurationPolicyId(id), number, body, note, Actor.Of(user), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, user),
            { Refusal: null, Policy: { } policy } => TypedResults.Ok(policy),
            _ => PolicyProblems.Of(outcome),
        };
    }
}
