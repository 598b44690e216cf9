using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Targets;

internal static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder status)
    {
        var targets = status.MapGroup("/targets");
        targets
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentTargets")
            .WithSummary(
                "How fast and how well enrollment should go, and how it goes: all targets, in the order in which they were set"
            );
        targets
            .MapPost("", SetAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("SetEnrollmentTarget")
            .WithSummary("Set a target for the time of a step, or for success")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        targets
            .MapPut("/{targetId:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ChangeEnrollmentTarget")
            .WithSummary("Change what a target demands")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        targets
            .MapDelete("/{targetId:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("DeleteEnrollmentTarget")
            .WithSummary("Delete a target; what was counted stays")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Ok<Page<Contracts.Enrollments.EnrollmentTarget>>> ListAsync(
        Database database,
        EnrollmentKinds kinds,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            new Page<Contracts.Enrollments.EnrollmentTarget>
            {
                Items = await database.ReadAsync(
                    async (db, token) =>
                        await TargetView.OfAsync(
                            db,
                            await db.Set<EnrollmentTarget>().OrderBy(target => target.Id).ToListAsync(token),
                            kinds,
                            clock.GetUtcNow(),
                            token
                        ),
                    ct
                ),
            }
        );

    private static async Task<Results<Created<Contracts.Enrollments.EnrollmentTarget>, ProblemHttpResult>> SetAsync(
        EnrollmentTargetDraft body,
        ClaimsPrincipal user,
        EnrollmentKinds kinds,
        TargetVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var draft = TargetInput.Check(body, kinds, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.SetAsync(draft, Actor.Of(user), ct);
        return outcome is { Refusal: null, Target: { } made }
            ? TypedResults.Created($"/api/devices/enrollment-status/targets/{made.Id}", made)
            : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<Contracts.Enrollments.EnrollmentTarget>, ProblemHttpResult>> ChangeAsync(
        Guid targetId,
        EnrollmentTargetDraft body,
        HttpContext context,
        EnrollmentKinds kinds,
        TargetVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var draft = TargetInput.Check(body, kinds, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var id = new EnrollmentTargetId(targetId);
        var outcome = await verbs.ChangeAsync(id, version, draft, Actor.Of(context.User), ct);
        return outcome is { Refusal: null, Target: { } changed } ? TypedResults.Ok(changed) : ProblemOf(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid targetId,
        HttpContext context,
        TargetVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var id = new EnrollmentTargetId(targetId);
        var outcome = await verbs.DeleteAsync(id, version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : ProblemOf(outcome);
    }

    private static ProblemHttpResult ProblemOf(TargetOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            TargetRefusal.NotFound => Problems.NotFound("target"),
            TargetRefusal.VersionChanged => IfMatch.Moved(outcome.Target!), // it was read
            TargetRefusal.Taken => Problems.Conflict(
                "enrollment_target_exists",
                "There is such a target",
                "A target for the same step, devices and time is set already. Change that one."
            ),
            TargetRefusal.Full => Problems.Conflict(
                "enrollment_targets_full",
                "Too many targets",
                $"There are {TargetVerbs.Most} targets. Delete one that nobody needs."
            ),
        };
}
