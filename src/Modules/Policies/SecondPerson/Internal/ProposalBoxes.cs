using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <summary>Texts that are proposed follow when the sealing key is changed.</summary>
internal sealed class ProposalBoxes : ISealedRows
{
    public string What => "proposals";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct)
    {
        var rows = await db.Set<StoredProposal>().AsTracking().Where(row => row.Text != null).ToListAsync(ct);
        return [.. rows.Select(row => new SealedRow(row.TextLabel, row.Text!, boxed => row.Text = boxed))]; // as the query says
    }
}
