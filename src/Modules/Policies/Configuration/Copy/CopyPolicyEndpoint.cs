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

namespace Muster.Modules.Policies.Configuration.Copy;

internal static class CopyPolicyEndpoint
{
    public static void MapCopyPolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapPost("/{id:guid}/copy", CopyAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CopyConfigurationPolicy")
            .WithSummary(
                "Make a configuration policy with the newest content of another one; of agent policies 202 with a proposal when a second person has to look at it"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<
        Results<Created<Contracts.Policies.ConfigurationPolicy>, Accepted<Proposal>, ProblemHttpResult>
    > CopyAsync(Guid id, CopyConfigurationPolicy body, ClaimsPrincipal user, CopyPolicyVerb verb, CancellationToken ct)
    {
        var errors = new FieldErrors();
        var name = PolicyInput.Name(body.Name, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new ConfigurationPolicyId(id), name, Actor.Of(user), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, user),
            { Refusal: null, Policy: { } made } => TypedResults.Created($"/api/configuration-policies/{made.Id}", made),
            _ => PolicyProblems.Of(outcome),
        };
    }
}
