using Microsoft.EntityFrameworkCore;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Takes away what an earlier check has left: of another mapping, or one that came to no end.</summary>
internal sealed class Clearing(Database database, Lease lease)
{
    private const int RowsAtOnce = 2_000;

    /// <returns>Null when it is not ours any more.</returns>
    public async Task<Import?> RunAsync(Import held, CancellationToken ct)
    {
        var current = (Import?)held;
        for (var more = true; more && current is { } ours; )
        {
            (current, more) = await database.WriteAsync((db, token) => SomeAsync(db, ours, token), ct);
        }

        return current;
    }

    private async Task<(Import? Import, bool More)> SomeAsync(MusterDbContext db, Import held, CancellationToken ct)
    {
        if (await lease.RenewAsync(db, held, ct) is not { } import)
        {
            return (null, false);
        }

        var rows = db.Set<ImportRow>().Where(row => row.ImportId == import.Id);
        var lines = await rows.OrderBy(row => row.Line).Take(RowsAtOnce).Select(row => row.Line).ToListAsync(ct);
        var last = lines.LastOrDefault();
        await db.Set<ImportIdentifier>()
            .Where(one => one.ImportId == import.Id && one.Line <= last)
            .ExecuteDeleteAsync(ct);
        await rows.Where(row => row.Line <= last).ExecuteDeleteAsync(ct);
        import.Totals = Totals.None;
        return (import, lines.Count == RowsAtOnce);
    }
}
