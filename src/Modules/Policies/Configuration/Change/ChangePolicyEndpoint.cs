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

namespace Muster.Modules.Policies.Configuration.Change;

internal static class ChangePolicyEndpoint
{
    public static void MapChangePolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .TakesContent()
            .WithName("ChangeConfigurationPolicy")
            .WithSummary(
                "Change a configuration policy; another content becomes its next version; of agent policies 202 with a proposal when a second person has to look at it"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<
        Results<Ok<Contracts.Policies.ConfigurationPolicy>, Accepted<Proposal>, ProblemHttpResult>
    > ChangeAsync(
        Guid id,
        ConfigurationPolicyChange body,
        HttpContext context,
        ChangePolicyVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var title = PolicyInput.Title(body.Name, body.Description, errors);
        var note = PolicyInput.Note(body.Note, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(
            new ConfigurationPolicyId(id),
            new PolicyWish(version, title, body.Content, note),
            Actor.Of(context.User),
            ct
        );
        return outcome switch
        {
            { Waiting: { } waiting } => ProposalView.Accepted(waiting, context.User),
            { Refusal: null, Policy: { } changed } => TypedResults.Ok(changed),
            _ => PolicyProblems.Of(outcome),
        };
    }
}
