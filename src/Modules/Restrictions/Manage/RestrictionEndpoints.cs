using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Restrictions.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Manage;

internal static class RestrictionEndpoints
{
    public static void MapRestrictions(this IEndpointRouteBuilder api)
    {
        var restrictions = api.MapGroup("/enrollment-restrictions").WithTags("Enrollment Restrictions");
        restrictions
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentRestrictions")
            .WithSummary("Every enrollment restriction, by name");
        restrictions
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollmentRestriction")
            .WithSummary("One enrollment restriction")
            .ProducesProblem(StatusCodes.Status404NotFound);
        restrictions
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("CreateEnrollmentRestriction")
            .WithSummary("Say who may not come in; what is in stays in")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        restrictions
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ChangeEnrollmentRestriction")
            .WithSummary("Change an enrollment restriction; counts for the next device that asks")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        restrictions
            .MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("DeleteEnrollmentRestriction")
            .WithSummary("Delete an enrollment restriction")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        restrictions.MapEntityAudit(
            RestrictionAudited.AuditKind,
            "EnrollmentRestriction",
            Permissions.View,
            (_, db, id, ct) => db.Set<Restriction>().AnyAsync(row => row.Id == new RestrictionId(id), ct)
        );
    }

    private static async Task<Ok<IReadOnlyList<EnrollmentRestriction>>> ListAsync(
        Database database,
        CancellationToken ct
    )
    {
        var rows = await database.ReadAsync(
            (db, token) => db.Set<Restriction>().OrderBy(row => row.NameKey).ToListAsync(token),
            ct
        );
        return TypedResults.Ok<IReadOnlyList<EnrollmentRestriction>>([
            .. rows.Select(row => RestrictionView.Of(row, row.RowVersion)),
        ]);
    }

    private static async Task<Results<Ok<EnrollmentRestriction>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    ) =>
        await database.ReadAsync(
            (db, token) => db.Set<Restriction>().SingleOrDefaultAsync(row => row.Id == new RestrictionId(id), token),
            ct
        )
            is { } row
            ? TypedResults.Ok(RestrictionView.Of(row, row.RowVersion))
            : RestrictionProblems.NotFound();

    private static async Task<Results<Created<EnrollmentRestriction>, ProblemHttpResult>> CreateAsync(
        EnrollmentRestrictionDraft body,
        ClaimsPrincipal user,
        RestrictionInput input,
        RestrictionVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (input.Read(body, errors) is not { } draft)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.CreateAsync(draft, Actor.Of(user), ct);
        return outcome is { Refusal: null, Restriction: { } made }
            ? TypedResults.Created($"/api/enrollment-restrictions/{made.Id}", made)
            : RestrictionProblems.Of(outcome);
    }

    private static async Task<Results<Ok<EnrollmentRestriction>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        EnrollmentRestrictionDraft body,
        HttpContext context,
        RestrictionInput input,
        RestrictionVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        if (input.Read(body, errors) is not { } draft)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.ChangeAsync(new RestrictionId(id), version, draft, Actor.Of(context.User), ct);
        return outcome is { Refusal: null, Restriction: { } changed }
            ? TypedResults.Ok(changed)
            : RestrictionProblems.Of(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        RestrictionVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verbs.DeleteAsync(new RestrictionId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : RestrictionProblems.Of(outcome);
    }
}
