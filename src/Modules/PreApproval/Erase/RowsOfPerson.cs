using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.People;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Erase;

/// <summary>A list that is still worked on would bring the person back; of one that is done the rows about them go.</summary>
internal sealed class RowsOfPerson : IDependents
{
    public string Noun => "open lists of expected devices";

    public async Task<int> CountAsync(MusterDbContext db, PersonKeys person, CancellationToken ct)
    {
        var open = await db.Set<Import>()
            .Where(row =>
                row.State == ImportState.Previewed
                || row.State == ImportState.Checking
                || row.State == ImportState.Committing
            )
            .Select(row => row.Id)
            .ToListAsync(ct);
        return await RowsOf(db, open, person).Select(row => row.ImportId).Distinct().CountAsync(ct);
    }

    public async Task ForgetAsync(MusterDbContext db, PersonKeys person, PeerId inItsPlace, CancellationToken ct)
    {
        var lists = await db.Set<Import>().Select(row => row.Id).ToListAsync(ct);
        var lines = await RowsOf(db, lists, person).Select(row => new { row.ImportId, row.Line }).ToListAsync(ct);
        foreach (var list in lines.GroupBy(row => row.ImportId, row => row.Line))
        {
            await db.Set<ImportIdentifier>()
                .Where(one => one.ImportId == list.Key && list.Contains(one.Line))
                .ExecuteDeleteAsync(ct);
        }

        await RowsOf(db, lists, person).ExecuteDeleteAsync(ct);
    }

    private static IQueryable<ImportRow> RowsOf(
        MusterDbContext db,
        IReadOnlyCollection<PreApprovalImportId> lists,
        PersonKeys person
    ) =>
        db.Set<ImportRow>()
            .Where(row => lists.Contains(row.ImportId) && row.EmailKey != null && row.EmailKey == person.EmailKey);
}
