using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Internal;

internal static class AppRows
{
    public static Task<StoredApp?> AppAsync(this MusterDbContext db, AppId id, CancellationToken ct) =>
        db.Set<StoredApp>().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, ct);
}
