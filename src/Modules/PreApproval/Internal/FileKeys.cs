using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>The keys of files follow when the sealing key is changed; the files stay as they are.</summary>
internal sealed class FileKeys : ISealedRows
{
    public string What => "pre-approvals";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct)
    {
        var imports = await db.Set<Import>().AsTracking().Where(row => row.FileKey != null).ToListAsync(ct);
        return
        [
            .. imports.Select(row => new SealedRow(
                FileSeals.KeyLabel(row.Id),
                row.FileKey!, // as the query says
                boxed => row.FileKey = boxed
            )),
        ];
    }
}
