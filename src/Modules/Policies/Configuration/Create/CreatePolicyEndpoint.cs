using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Configuration.Create;

internal static class CreatePolicyEndpoint
{
    public static void MapCreatePolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .TakesContent()
            .WithName("CreateConfigurationPolicy")
            .WithSummary(
                "Make a configuration policy; its content is version 1; of agent policies 202 with a proposal when a second person has to look at it"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<
        Results<Created<Contracts.Policies.ConfigurationPolicy>, Accepted<Proposal>, ProblemHttpResult>
    > CreateAsync(ConfigurationPolicyDraft body, ClaimsPrincipal user, CreatePolicyVerb verb, CancellationToken ct)
    {
        var errors = new FieldErrors();
        var title = PolicyInput.Title(body.Name, body.Description, errors);
        var kind = PolicyInput.Kind(body.Kind, errors);
        var note = PolicyInput.Note(body.Note, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var content = CheckedContent.Of(kind, body.Content);
        if (content.HasFaults)
        {
            return PolicyProblems.Faulty(content);
        }

        var outcome = await verb.RunAsync(title, content, note, Actor.Of(user), ct);
        return outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, user),
            { Refusal: null, Policy: { } made } => TypedResults.Created($"/api/configuration-policies/{made.Id}", made),
            _ => PolicyProblems.Of(outcome),
        };
    }
}
