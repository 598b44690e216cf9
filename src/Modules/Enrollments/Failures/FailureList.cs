using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.ErrorCatalogue;
using Muster.Http.Lists;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Failures;

/// <summary>Failures, newest first, each explained.</summary>
internal static class FailureList
{
    public const string Order = "-at";

    public static async Task<Page<Contracts.Enrollments.EnrollmentFailure>> ReadAsync(
        MusterDbContext db,
        IQueryable<EnrollmentFailure> found,
        CheckedPage page,
        EnrollmentKinds kinds,
        Language language,
        CancellationToken ct
    )
    {
        if (page.After is { Instant: var at, Id: var id })
        {
            found = found.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
        }

        var rows = await found
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var recordIds = rows.Select(row => row.RecordId).ToList();
        var records = await db.Set<EnrollmentRecord>()
            .Where(record => recordIds.Contains(record.Id))
            .ToDictionaryAsync(record => record.Id, ct);
        // Those of a simulated fleet may be taken out between the two reads.
        rows.RemoveAll(row => !records.ContainsKey(row.RecordId));
        var owners = await Owners.OfAsync(db, records.Values.Select(record => record.PersonId), ct);
        return rows.ToPage(
            page,
            row => FailureView.Of(row, records[row.RecordId], owners, kinds, language),
            row => PageCursor.Of(page.Sort, row.At, row.Id)
        );
    }
}
