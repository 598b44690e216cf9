using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Lists that nobody has committed or given up: their files are kept.</summary>
internal static class OpenImports
{
    public static async Task<bool> AreEnoughAsync(MusterDbContext db, int most, CancellationToken ct) =>
        await db.Set<Import>()
            .CountAsync(
                row =>
                    row.State == ImportState.Uploaded
                    || row.State == ImportState.Checking
                    || row.State == ImportState.Previewed,
                ct
            ) >= most;
}
