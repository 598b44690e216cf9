using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.Save;

internal sealed class SaveViewVerb(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public async Task<ViewOutcome> RunAsync(ViewDraft draft, ViewCaller by, CancellationToken ct)
    {
        var team = draft.Visibility == ViewVisibility.Team;
        if (!by.Lists.Contains(draft.List.Name) || (team && !by.ManagesTeamViews))
        {
            return new ViewOutcome(ViewRefusal.NotAllowed, null);
        }

        if (!team && by.Operator is null)
        {
            return new ViewOutcome(ViewRefusal.NobodysOwn, null);
        }

        var id = Uuid7.New<SavedViewId>(clock);
        return await database.WriteAsync(
            async (db, token) =>
            {
                await ViewRoom.EnterAloneAsync(db, engine, draft.Visibility, by.Operator, token);
                if (
                    await ViewRoom.IsTakenAsync(
                        db,
                        draft.Visibility,
                        by.Operator,
                        draft.List.Name,
                        draft.Name,
                        but: null,
                        token
                    )
                )
                {
                    return new ViewOutcome(ViewRefusal.NameTaken, null);
                }

                if (await ViewRoom.IsFullAsync(db, draft.Visibility, by.Operator, token))
                {
                    return new ViewOutcome(ViewRefusal.Full, null);
                }

                var made = SavedView.Create(id, draft, by, clock.GetUtcNow());
                db.Add(made);
                if (team)
                {
                    db.Record(by.Actor, new TeamViewSaved(id.Value, made.List, made.Name, made.Query), clock);
                }

                await Database.FlushAsync(db, token);
                return new ViewOutcome(null, made.For(by));
            },
            ct
        );
    }
}
