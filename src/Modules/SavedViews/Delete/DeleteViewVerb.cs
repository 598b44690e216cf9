using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.Delete;

internal sealed class DeleteViewVerb(Database database, TimeProvider clock)
{
    public Task<ViewOutcome> RunAsync(SavedViewId id, long version, ViewCaller by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await by.Views(db).AsTracking().SingleOrDefaultAsync(row => row.Id == id, token) is not { } view)
                {
                    return new ViewOutcome(ViewRefusal.NotFound, null);
                }

                if (!by.MayChange(view))
                {
                    return new ViewOutcome(ViewRefusal.NotAllowed, view.For(by));
                }

                if (view.RowVersion != version)
                {
                    return new ViewOutcome(ViewRefusal.VersionChanged, view.For(by));
                }

                if (view.Visibility == ViewVisibility.Team)
                {
                    db.Record(by.Actor, new TeamViewDeleted(id.Value, view.List, view.Name, view.Query), clock);
                }

                db.Remove(view);
                return new ViewOutcome(null, null);
            },
            ct
        );
}
