using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>An attempt ends without a verdict. A device that was in before is in as before: what came to nothing does not count in its place.</summary>
internal static class Cancellation
{
    /// <returns>False when it has ended already.</returns>
    public static async Task<bool> CancelAsync(
        MusterDbContext db,
        EnrollmentRecord record,
        EnrollmentOutcome outcome,
        string actor,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (record.State == EnrollmentState.Enrolled || EnrollmentTransitions.IsTerminal(record.State))
        {
            return false;
        }

        db.Change(
            record,
            now,
            (row, events) => events.Add(row.Move(EnrollmentState.Cancelled, actor, now, outcome: outcome))
        );
        var before = await db.Set<EnrollmentRecord>()
            .AsTracking()
            .SingleOrDefaultAsync(row => row.Key == record.Key && row.State == EnrollmentState.Enrolled, ct);
        if (before is not null && record.SupersededAt is null)
        {
            record.GiveWay(now);
            db.Change(before, now, (row, _) => row.Return());
        }

        return true;
    }
}
