using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <summary>Texts of scripts follow when the sealing key is changed.</summary>
internal sealed class ScriptBoxes : ISealedRows
{
    public string What => "scripts";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct)
    {
        var rows = await db.Set<StoredScriptVersion>().AsTracking().ToListAsync(ct);
        return [.. rows.Select(row => new SealedRow(row.TextLabel, row.Text, boxed => row.Text = boxed))];
    }
}
