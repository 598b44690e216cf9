using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.SecondPerson.Decide;

internal static class DecideEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder proposals)
    {
        Describe(proposals.MapPost("/{id:guid}/approve", ApproveAsync))
            .WithName("ApproveProposal")
            .WithSummary("Put into effect what somebody else proposed; says which it saw");
        Describe(proposals.MapPost("/{id:guid}/reject", RejectAsync))
            .WithName("RejectProposal")
            .WithSummary("Refuse what somebody else proposed, with a reason");
        Describe(proposals.MapPost("/{id:guid}/withdraw", WithdrawAsync))
            .WithName("WithdrawProposal")
            .WithSummary("Take back what you proposed");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) =>
        route
            .RequireAuthorization(Permissions.ManagePolicies)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Proposal>, ProblemHttpResult>> ApproveAsync(
        Guid id,
        ApproveProposal body,
        ClaimsPrincipal user,
        DecideVerbs verbs,
        Database database,
        CancellationToken ct
    ) => await SayAsync(await verbs.ApproveAsync(new ProposalId(id), body.Hash, user, ct), user, database, ct);

    private static async Task<Results<Ok<Proposal>, ProblemHttpResult>> RejectAsync(
        Guid id,
        RejectProposal body,
        ClaimsPrincipal user,
        DecideVerbs verbs,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var reason = Words.Line(body.Reason, Words.LongestNote, "reason", errors, required: true);
        return errors.Any || reason is null
            ? errors.ToProblem()
            : await SayAsync(await verbs.RejectAsync(new ProposalId(id), reason, user, ct), user, database, ct);
    }

    private static async Task<Results<Ok<Proposal>, ProblemHttpResult>> WithdrawAsync(
        Guid id,
        ClaimsPrincipal user,
        DecideVerbs verbs,
        Database database,
        CancellationToken ct
    ) => await SayAsync(await verbs.WithdrawAsync(new ProposalId(id), user, ct), user, database, ct);

    private static async Task<Results<Ok<Proposal>, ProblemHttpResult>> SayAsync(
        ProposalOutcome outcome,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var now = outcome.Proposal is { } row
            ? await database.ReadAsync((db, token) => ProposalView.OfAsync(db, row, user, token), ct)
            : null;
        return outcome.Refusal is { } refusal ? ProposalProblems.Of(refusal, now) : TypedResults.Ok(now!); // it was done to one
    }
}
