using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Status;

internal static class StatusEndpoints
{
    public static void MapStatus(this IEndpointRouteBuilder status)
    {
        status
            .MapGet("", SummaryAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollmentStatus")
            .WithSummary("How enrollment goes: counters, and each platform and method")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        status
            .MapGet("/active", ActiveAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListActiveEnrollments")
            .WithSummary("Enrollments under way, what each waits for and since when, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        status
            .MapGet("/trend", TrendAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollmentTrend")
            .WithSummary("Begun, succeeded and failed attempts by hour")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        status
            .MapPost("/check", CheckAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("CheckEnrollmentCounts")
            .WithSummary("Count everything again and say where the kept counts differ");
    }

    private static async Task<Ok<CountCheck>> CheckAsync(Database database, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(
            await database.ReadSnapshotAsync((db, token) => Recount.RunAsync(db, clock.GetUtcNow(), token), ct)
        );

    private static async Task<Results<Ok<EnrollmentStatusSummary>, ProblemHttpResult>> SummaryAsync(
        [Description("Days that rates and averages are over, 1 to 365; 30 when not given.")] int? days,
        [Description("Also simulated fleets.")] bool? simulated,
        ClaimsPrincipal user,
        Database database,
        EnrollmentKinds kinds,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var window = StatusWindow.Check(days, errors);
        var (scope, now) = (user.ScopeOf(Permissions.View), clock.GetUtcNow());
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => SummaryRead.ReadAsync(db, scope, kinds, window, simulated == true, now, token),
                    ct
                )
            );
    }

    private static async Task<Results<Ok<Page<ActiveEnrollment>>, ProblemHttpResult>> ActiveAsync(
        [AsParameters] PageRequest request,
        [AsParameters] ActiveFilter filter,
        ClaimsPrincipal user,
        Database database,
        EnrollmentKinds kinds,
        RememberedTimes times,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, ActiveList.Order);
        var wanted = filter.Check(errors);
        var scope = user.ScopeOf(Permissions.View);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) =>
                        ActiveList.ReadAsync(
                            db,
                            wanted(db.Records(scope)),
                            page,
                            kinds,
                            times,
                            clock.GetUtcNow(),
                            token
                        ),
                    ct
                )
            );
    }

    private static async Task<Results<Ok<IReadOnlyList<EnrollmentHour>>, ProblemHttpResult>> TrendAsync(
        [Description("Days that are looked back, 1 to 365; 30 when not given.")] int? days,
        [Description("Also simulated fleets.")] bool? simulated,
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var window = StatusWindow.Check(days, errors);
        var (scope, now) = (user.ScopeOf(Permissions.View), clock.GetUtcNow());
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => TrendRead.ReadAsync(db, scope, window, simulated == true, now, token),
                    ct
                )
            );
    }
}
