using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Enrollments;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Failures;

internal static class OthersEndpoint
{
    private const int Days = 30;
    private const int Most = 1000;

    public static void MapOthers(this IEndpointRouteBuilder status) =>
        status
            .MapGet("/failures/{id:guid}/others", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetOthersWithError")
            .WithSummary("What became of others that failed with the same error")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<OthersWithError>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var scope = user.ScopeOf(Permissions.View);
        var since = clock.GetUtcNow().AddDays(-Days);
        return
            await database.ReadAsync((db, token) => ReadAsync(db, db.Failures(scope), id, since, token), ct)
                is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound("enrollment failure");
    }

    private static async Task<OthersWithError?> ReadAsync(
        MusterDbContext db,
        IQueryable<EnrollmentFailure> failures,
        Guid id,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        if (await failures.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } failure)
        {
            return null;
        }

        var records = db.Set<EnrollmentRecord>();
        var own = records.Where(record =>
            records.Any(one => one.Id == failure.RecordId && one.Key == record.Key)
            || (record.DeviceId != null && record.DeviceId == failure.DeviceId)
        );
        var like = failures.Where(row =>
            row.At >= since && row.Simulated == failure.Simulated && !own.Any(record => record.Id == row.RecordId)
        );
        var others = await (
            failure.Code is { } code
                ? like.Where(row => row.Code == code)
                : like.Where(row => row.Category == failure.Category)
        )
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(Most)
            .Select(row => new Fate(row.At, row.Resolution, row.ResolvedAt))
            .ToListAsync(ct);
        return Of(others, failure.Code is null ? "category" : "code");
    }

    private static OthersWithError Of(List<Fate> others, string by)
    {
        var minutes = others
            .Where(one => one.Resolution is FailureResolution.Retried or FailureResolution.EnrolledLater)
            .Select(one => (int)(one.ResolvedAt!.Value - one.At).TotalMinutes)
            .Order()
            .ToList();
        return new OthersWithError
        {
            Days = Days,
            By = by,
            Failures = others.Count,
            Retried = others.Count(one => one.Resolution == FailureResolution.Retried),
            EnrolledLater = others.Count(one => one.Resolution == FailureResolution.EnrolledLater),
            Marked = others.Count(one => one.Resolution == FailureResolution.Marked),
            Open = others.Count(one => one.Resolution is null),
            MedianMinutesUntilEnrolled = minutes.Count == 0 ? null : minutes[(minutes.Count - 1) / 2],
        };
    }

    private sealed record Fate(DateTimeOffset At, FailureResolution? Resolution, DateTimeOffset? ResolvedAt);
}
