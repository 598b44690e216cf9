using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Failures;

/// <summary>A success settles the failures before it, of this attempt and of earlier ones.</summary>
internal static class SettledFailures
{
    /// <param name="others">Other records of the device that have not ended.</param>
    public static async Task SettleAsync(
        MusterDbContext db,
        EnrollmentRecord succeeded,
        IEnumerable<EnrollmentRecord> others,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var failed = others.Append(succeeded).Where(row => row.FailureId is not null).Select(row => row.Id).ToList();
        if (failed.Count == 0)
        {
            return;
        }

        var open = await db.Set<EnrollmentFailure>()
            .AsTracking()
            .Where(failure => failed.Contains(failure.RecordId) && failure.ResolvedAt == null)
            .ToListAsync(ct);
        foreach (var failure in open)
        {
            var how = failure.RecordId == succeeded.Id ? FailureResolution.Retried : FailureResolution.EnrolledLater;
            failure.Resolve(how, "server", now);
        }
    }
}
