using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>Writes what a change does to the counts, in the unit of work of the change.</summary>
internal static class Counting
{
    public static void Count(
        this MusterDbContext db,
        IReadOnlyDictionary<CountKey, long> before,
        IReadOnlyDictionary<CountKey, long> after
    )
    {
        foreach (var key in before.Keys.Union(after.Keys))
        {
            db.Count(key, after.GetValueOrDefault(key) - before.GetValueOrDefault(key));
        }
    }

    public static void Count(this MusterDbContext db, EnrollmentRecord record, Stay stay, long change)
    {
        foreach (var key in Contributions.Of(record, stay))
        {
            db.Count(key, change);
        }
    }

    /// <summary>One unit of work writes one change of each count, and none of those that it has made good itself.</summary>
    public static void Count(this MusterDbContext db, CountKey key, long change)
    {
        if (change == 0)
        {
            return;
        }

        var written = db.InThisUnit<CountDeltas>();
        // One that a job folded in this very unit of work is gone: what is added to it would be lost.
        if (!written.TryGetValue(key, out var delta) || db.Entry(delta).State == EntityState.Deleted)
        {
            written[key] = delta = CountDelta.Of(key, 0);
            db.Add(delta);
        }

        delta.Value += change;
        if (delta.Value == 0)
        {
            written.Remove(key);
            db.Remove(delta);
        }
    }

    /// <summary>What this unit of work has written of each count.</summary>
    private sealed class CountDeltas : Dictionary<CountKey, CountDelta>;
}
