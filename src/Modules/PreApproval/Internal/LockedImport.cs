using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Internal;

internal static class LockedImport
{
    /// <summary>The import, tracked, which nobody else changes before the unit of work ends; null when there is none.</summary>
    public static Task<Import?> LockImportAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        PreApprovalImportId id,
        CancellationToken ct
    ) =>
        engine.Lock<Import>(db, "SELECT * FROM pre_approval_imports WHERE id = {0}", id.Value).SingleOrDefaultAsync(ct);
}
