using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

internal static class FileRows
{
    /// <summary>The file is not kept for longer than it can be read anew: it may hold passwords.</summary>
    public static async Task ForgetFileAsync(this MusterDbContext db, Import import, CancellationToken ct)
    {
        (import.Sample, import.FileKey) = (null, null);
        await db.Set<ImportFilePart>().Where(part => part.ImportId == import.Id).ExecuteDeleteAsync(ct);
    }
}
