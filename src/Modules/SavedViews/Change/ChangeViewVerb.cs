using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.Change;

internal sealed class ChangeViewVerb(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public Task<ViewOutcome> RunAsync(
        SavedViewId id,
        long version,
        string name,
        string query,
        ViewCaller by,
        CancellationToken ct
    ) =>
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

                await ViewRoom.EnterAloneAsync(db, engine, view.Visibility, view.OwnerId, token);
                if (await ViewRoom.IsTakenAsync(db, view.Visibility, view.OwnerId, view.List, name, id, token))
                {
                    return new ViewOutcome(ViewRefusal.NameTaken, view.For(by));
                }

                if (view.Visibility == ViewVisibility.Team)
                {
                    db.Record(
                        by.Actor,
                        new TeamViewChanged(id.Value, view.List, view.Name, name, view.Query, query),
                        clock
                    );
                }

                view.Change(name, query);
                await Database.FlushAsync(db, token);
                return new ViewOutcome(null, view.For(by));
            },
            ct
        );
}
