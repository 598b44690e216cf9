using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Failures;
using Muster.Storage.Model;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Modules.Enrollments.Records;

/// <summary>An attempt has come to a managed device: every other live record of it ends now and not before, and what failed before is settled.</summary>
internal static class Completion
{
    /// <returns>False when no way leads there any more.</returns>
    public static async Task<bool> CompleteAsync(
        MusterDbContext db,
        EnrollmentRecord record,
        string actor,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (record.State == Enrolled || EnrollmentTransitions.IsTerminal(record.State))
        {
            return false;
        }

        var others = await db.Set<EnrollmentRecord>()
            .AsTracking()
            .Where(row => row.Id != record.Id)
            .Where(row => row.SupersededAt == null || (row.State != Cancelled && row.State != Unenrolled))
            .Where(row => row.Key == record.Key || (row.DeviceId != null && row.DeviceId == record.DeviceId))
            .ToListAsync(ct);
        others.ForEach(other => db.GiveWay(other, enrolledToo: true, now));
        db.Change(
            record,
            now,
            (row, events) =>
            {
                // A newer attempt that came to nothing may have taken its place.
                row.Return();
                Passage.To(row, Enrolled, actor, now, events);
            }
        );
        await SettledFailures.SettleAsync(db, record, others, now, ct);
        return true;
    }
}
