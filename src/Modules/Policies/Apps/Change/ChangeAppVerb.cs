using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Apps.Change;

/// <summary>Makes an app's next version, or lets it wait for a second person when it changes what devices install.</summary>
internal sealed class ChangeAppVerb(
    Database database,
    AppWriting writing,
    AppContents contents,
    AppView view,
    AppProposals proposals,
    TimeProvider clock
)
{
    public Task<AppWritten> RunAsync(AppId id, long version, CheckedApp wanted, Actor by, CancellationToken ct) =>
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

                if (row.RowVersion != version)
                {
                    return new AppWritten(AppRefusal.VersionChanged, await view.OfAsync(db, row, token), null);
                }

                var (refusal, app) = await AppRoom.FitAsync(db, wanted, row, clock.GetUtcNow(), token);
                if (refusal is not null)
                {
                    return new AppWritten(refusal, null, null);
                }

                var newest = await db.Set<StoredAppVersion>()
                    .SingleAsync(one => one.AppId == id && one.Number == row.Number, token);
                if (
                    WeightyChange.Is(contents.Open(newest), app.Content)
                    && await SecondPersonRule.IsRequiredAsync(db, token)
                )
                {
                    return await proposals.ProposeAsync(db, row, app, by, token);
                }

                await writing.PutAsync(db, row, app, new VersionMaker(by.Name, null), null, by, token);
                return new AppWritten(null, await view.OfAsync(db, row, token), null);
            },
            ct
        );
}
