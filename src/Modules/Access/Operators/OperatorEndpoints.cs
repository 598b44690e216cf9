using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Invitations;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;

namespace Muster.Modules.Access.Operators;

internal static class OperatorEndpoints
{
    public static void MapOperators(this IEndpointRouteBuilder api)
    {
        var operators = api.MapGroup("/operators").WithTags("Operators").RequireAuthorization(Permissions.Administer);
        operators.MapOperatorList();
        operators.MapIdentities();
        operators.MapEntityAudit(
            "operator",
            "Operator",
            Permissions.Administer,
            (_, db, id, ct) => db.Set<Internal.Operator>().AnyAsync(row => row.Id == new OperatorId(id), ct)
        );
        operators
            .MapPost("", InviteAsync)
            .WithName("InviteOperator")
            .WithSummary("Make an operator; answers with an invitation to hand over, this once")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        operators
            .MapPut("/{id:guid}", ChangeAsync)
            .WithName("ChangeOperator")
            .WithSummary("Change an operator's name and grants")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        operators
            .MapPost("/{id:guid}/disable", DisableAsync)
            .WithName("DisableOperator")
            .WithSummary("End every session of an operator, and let them in no more")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        operators
            .MapPost("/{id:guid}/enable", EnableAsync)
            .WithName("EnableOperator")
            .WithSummary("Let a disabled operator sign in again")
            .ProducesProblem(StatusCodes.Status404NotFound);
        operators
            .MapPost("/{id:guid}/invitation", InviteAgainAsync)
            .WithName("InviteOperatorAgain")
            .WithSummary("Another invitation, for a lost password or phone; what was before counts no more")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Created<Invitation>, ProblemHttpResult>> InviteAsync(
        InviteOperator body,
        ClaimsPrincipal user,
        InviteVerb verb,
        PublicAddress address,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var username = OperatorInput.Username(body.Username, errors);
        var grants = GrantInput.Read(body.Grants, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var secret = InvitationSecret.Make();
        var name = ClaimedText.Clean(body.DisplayName) ?? username;
        var outcome = await verb.InviteAsync(username, name, grants, secret, Actor.Of(user), ct);
        return outcome is OperatorOutcome.Done(var invited)
            ? TypedResults.Created($"/api/operators/{invited.Id}", secret.For(invited, address, clock))
            : OperatorProblems.Of(outcome);
    }

    private static async Task<Results<Ok<Contracts.Access.Operator>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        ChangeOperator body,
        HttpContext context,
        ChangeVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var grants = GrantInput.Read(body.Grants, errors);
        var name = OperatorInput.DisplayName(body.DisplayName, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return Answer(await verb.ChangeAsync(new OperatorId(id), version, name, grants, Actor.Of(context.User), ct));
    }

    private static async Task<Results<Ok<Contracts.Access.Operator>, ProblemHttpResult>> DisableAsync(
        Guid id,
        ClaimsPrincipal user,
        ChangeVerb verb,
        CancellationToken ct
    ) => Answer(await verb.SetDisabledAsync(new OperatorId(id), disabled: true, Actor.Of(user), ct));

    private static async Task<Results<Ok<Contracts.Access.Operator>, ProblemHttpResult>> EnableAsync(
        Guid id,
        ClaimsPrincipal user,
        ChangeVerb verb,
        CancellationToken ct
    ) => Answer(await verb.SetDisabledAsync(new OperatorId(id), disabled: false, Actor.Of(user), ct));

    private static async Task<Results<Ok<Invitation>, ProblemHttpResult>> InviteAgainAsync(
        Guid id,
        ClaimsPrincipal user,
        InviteVerb verb,
        PublicAddress address,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var secret = InvitationSecret.Make();
        var outcome = await verb.InviteAgainAsync(new OperatorId(id), secret, Actor.Of(user), ct);
        return outcome is OperatorOutcome.Done(var invited)
            ? TypedResults.Ok(secret.For(invited, address, clock))
            : OperatorProblems.Of(outcome);
    }

    private static Results<Ok<Contracts.Access.Operator>, ProblemHttpResult> Answer(OperatorOutcome outcome) =>
        outcome is OperatorOutcome.Done(var changed) ? TypedResults.Ok(changed) : OperatorProblems.Of(outcome);
}
