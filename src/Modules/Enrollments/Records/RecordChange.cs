using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Enrollments.Records;

/// <summary>The only way in which a record changes: with its events, its counts and the news of it, in one unit of work.</summary>
internal static class RecordChange
{
    public static async Task<EnrollmentRecord> RecordAsync(
        this MusterDbContext db,
        EnrollmentId id,
        CancellationToken ct
    ) =>
        await db.Set<EnrollmentRecord>().FindAsync([id], ct)
        ?? throw new InvalidOperationException("Records are never deleted, and ids of them come from our own rows.");

    public static void Change(
        this MusterDbContext db,
        EnrollmentRecord record,
        DateTimeOffset now,
        Action<EnrollmentRecord, ICollection<EnrollmentEvent>> change
    )
    {
        var (before, stood) = (Contributions.Of(record), Standing.Of(record));
        var events = new List<EnrollmentEvent>();
        change(record, events);
        var standing = stood;
        foreach (var happened in events)
        {
            standing = standing.After(happened, out var ended);
            if (ended is { } stay)
            {
                db.Count(record, stay, 1);
            }
        }

        if (standing != stood)
        {
            record.StandSince(standing.Since);
        }

        db.AddRange(events);
        db.Count(before, Contributions.Of(record));
        if (db.Entry(record).State == EntityState.Modified)
        {
            db.Publish(new EnrollmentChanged(record.Id.Value, record.RowVersion + 1), now);
        }
    }

    public static void Begin(this MusterDbContext db, EnrollmentRecord record)
    {
        db.Add(record);
        db.Count(new Dictionary<CountKey, long>(), Contributions.Of(record));
    }

    /// <summary>A newer attempt counts in its place. One that is under way ends; a verdict stays as it is.</summary>
    /// <param name="enrolledToo">The newer one has succeeded: two records of a device are never enrolled.</param>
    public static void GiveWay(this MusterDbContext db, EnrollmentRecord older, bool enrolledToo, DateTimeOffset now) =>
        db.Change(
            older,
            now,
            (row, events) =>
            {
                if (
                    EnrollmentTransitions.IsUnderWay(row.State)
                    || (enrolledToo && row.State == EnrollmentState.Enrolled)
                )
                {
                    events.Add(row.End(EnrollmentOutcome.Superseded, now));
                }

                row.GiveWay(now);
            }
        );
}
