using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Directories.Internal;

/// <summary>Passwords of directories follow when the sealing key is changed.</summary>
internal sealed class DirectoryBoxes : ISealedRows
{
    public string What => "directories";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct) =>
        [
            .. (await db.Set<Directory>().AsTracking().ToListAsync(ct)).Select(row => new SealedRow(
                row.SecretLabel,
                row.BindPassword,
                row.ReplacePassword
            )),
        ];
}
