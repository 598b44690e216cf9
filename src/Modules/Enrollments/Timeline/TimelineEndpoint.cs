using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Enrollments;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.ErrorCodes;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Timeline;

internal static class TimelineEndpoint
{
    public static void MapTimeline(this IEndpointRouteBuilder status)
    {
        status
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollment")
            .WithSummary("One attempt, with everything that happened in it")
            .ProducesProblem(StatusCodes.Status404NotFound);
        status
            .MapGet("/of-device/{deviceId:guid}", OfDeviceAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentsOfDevice")
            .WithSummary("Every attempt of a device, the newest first");
    }

    private static async Task<Results<Ok<EnrollmentAttempt>, ProblemHttpResult>> ShowAsync(
        Guid id,
        HttpRequest http,
        ClaimsPrincipal user,
        Database database,
        EnrollmentKinds kinds,
        RememberedTimes times,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (scope, language) = (user.ScopeOf(Permissions.View), RequestLanguage.Of(http));
        var found = await database.ReadAsync(
            (db, token) =>
                TimelineRead.ReadAsync(
                    db,
                    scope,
                    rows => rows.Where(row => row.Id == new EnrollmentId(id)),
                    kinds,
                    times,
                    language,
                    clock.GetUtcNow(),
                    token
                ),
            ct
        );
        return found.Count == 1 ? TypedResults.Ok(found[0]) : Problems.NotFound("enrollment");
    }

    private static async Task<Ok<IReadOnlyList<EnrollmentAttempt>>> OfDeviceAsync(
        Guid deviceId,
        HttpRequest http,
        ClaimsPrincipal user,
        Database database,
        EnrollmentKinds kinds,
        RememberedTimes times,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (scope, language) = (user.ScopeOf(Permissions.View), RequestLanguage.Of(http));
        return TypedResults.Ok(
            await database.ReadAsync(
                (db, token) =>
                    TimelineRead.ReadAsync(
                        db,
                        scope,
                        rows => rows.Where(row => row.DeviceId == new DeviceId(deviceId)),
                        kinds,
                        times,
                        language,
                        clock.GetUtcNow(),
                        token
                    ),
                ct
            )
        );
    }
}
