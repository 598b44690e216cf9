using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Apps.Bring;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Apps.Delete;

/// <summary>Takes an app away. Its versions stay, for what names them; its packages are kept for a while more.</summary>
internal sealed class DeleteAppVerb(
    Database database,
    AppWriting writing,
    AppView view,
    ContentUses uses,
    TimeProvider clock
)
{
    public Task<AppWritten> RunAsync(AppId id, long version, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await writing.EnterAloneAsync(db, token);
                var row = await db.Set<StoredApp>()
                    .AsTracking()
                    .SingleOrDefaultAsync(one => one.Id == id && one.DeletedAt == null, token);
                if (row is null)
                {
                    return new AppWritten(AppRefusal.NotFound, null, null);
                }

                var shown = await view.OfAsync(db, row, token);
                if (row.RowVersion != version)
                {
                    return new AppWritten(AppRefusal.VersionChanged, shown, null);
                }

                if ((await uses.BlueprintsAsync(db, AppsAsContent.ContentKind, id.Value, token)).Count > 0)
                {
                    return new AppWritten(AppRefusal.InBlueprint, shown, null);
                }

                var now = clock.GetUtcNow();
                row.Delete(by.Name, now);
                var packages = db.Set<StoredAppVersion>()
                    .Where(one => one.AppId == id && one.PackageSha256 != null)
                    .Select(one => one.PackageSha256);
                await db.Set<StoredPackage>()
                    .Where(package => packages.Contains(package.Sha256))
                    .ExecuteUpdateAsync(set => set.SetProperty(package => package.NeededAt, now), token);
                db.Record(by, new AppDeleted(id.Value, shown.Content.Name, shown.Number, shown.Hash), clock);
                db.Publish(new ContentChanged("app", id.Value, row.RowVersion + 1), now);
                return new AppWritten(null, null, null);
            },
            ct
        );
}
