using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Steps;

/// <summary>Stays as the events tell them: for a recount, and to take them out again. Nothing that is shown is computed so.</summary>
internal static class Stays
{
    private const int BatchSize = 500;

    public static async IAsyncEnumerable<(EnrollmentRecord Record, Stay Stay)> OfAllAsync(
        MusterDbContext db,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        EnrollmentId? last = null;
        while (true)
        {
            var records = await db.Set<EnrollmentRecord>()
                .Where(row => last == null || row.Id > last.Value)
                .OrderBy(row => row.Id)
                .Take(BatchSize)
                .ToListAsync(ct);
            foreach (var told in await OfAsync(db, records, ct))
            {
                yield return told;
            }

            if (records.Count < BatchSize)
            {
                yield break;
            }

            last = records[^1].Id;
        }
    }

    /// <summary>Records go as if they had never been, and so do their stays.</summary>
    public static async Task UncountAsync(
        MusterDbContext db,
        IReadOnlyCollection<EnrollmentRecord> records,
        CancellationToken ct
    )
    {
        foreach (var (record, stay) in await OfAsync(db, records, ct))
        {
            db.Count(record, stay, -1);
        }
    }

    private static async Task<List<(EnrollmentRecord Record, Stay Stay)>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<EnrollmentRecord> records,
        CancellationToken ct
    )
    {
        var ids = records.Select(record => record.Id).ToList();
        var events = await db.Set<EnrollmentEvent>()
            .Where(row => ids.Contains(row.RecordId) && row.ToState != null)
            .OrderBy(row => row.RecordId)
            .ThenBy(row => row.Seq)
            .ToListAsync(ct);
        var byRecord = events.ToLookup(happened => happened.RecordId);
        return [.. records.SelectMany(record => Of(record, byRecord[record.Id]).Select(stay => (record, stay)))];
    }

    private static IEnumerable<Stay> Of(EnrollmentRecord record, IEnumerable<EnrollmentEvent> events)
    {
        Standing? standing = null;
        foreach (var happened in events)
        {
            // The first of them tells where the record began.
            standing ??= Standing.At(happened.FromState!.Value, record.StepsFrom is null ? record.StartedAt : null);
            standing = standing.Value.After(happened, out var ended);
            if (happened.Seq < record.StepsFrom)
            {
                standing = standing.Value with { Since = null };
            }
            else if (ended is { } stay)
            {
                yield return stay;
            }
        }
    }
}
