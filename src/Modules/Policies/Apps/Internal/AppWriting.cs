using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Compare;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Apps.Internal;

/// <summary>Puts a checked app into effect, inside the unit of work that decided so.</summary>
internal sealed class AppWriting(IDatabaseEngine engine, AppContents contents, TimeProvider clock)
{
    /// <summary>Names, numbers and what waits for approval are looked at first.</summary>
    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => engine.EnterAloneAsync(db, "apps", ct);

    /// <param name="app">The one that is changed, tracked; null makes one.</param>
    /// <param name="by">Whose doing it is, for the audit log: the second person's, where there is one.</param>
    /// <returns>Null when the content is what it was.</returns>
    public async Task<StoredApp?> PutAsync(
        MusterDbContext db,
        StoredApp? app,
        CheckedApp content,
        VersionMaker maker,
        Guid? proposal,
        Actor by,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (app is null)
        {
            var made = StoredApp.Create(Uuid7.New<AppId>(clock), now);
            var first = made.Next(content, contents, maker, now);
            db.AddRange(made, first);
            db.Record(
                by,
                new AppCreated(made.Id.Value, content.Content.Name, first.Number, first.Hash, proposal),
                clock
            );
            db.Publish(new ContentChanged("app", made.Id.Value, 1), now);
            await Database.FlushAsync(db, ct);
            return made;
        }

        var before = await db.Set<StoredAppVersion>()
            .SingleAsync(row => row.AppId == app.Id && row.Number == app.Number, ct);
        if (contents.HashOf(content.Content) == before.Hash)
        {
            return null;
        }

        var next = app.Next(content, contents, maker, now);
        db.Add(next);
        db.Record(
            by,
            new AppChanged(
                app.Id.Value,
                content.Content.Name,
                next.Number,
                before.Hash,
                next.Hash,
                [
                    .. FieldDiffs
                        .Of(AppText.Write(contents.Open(before)), AppText.Write(content.Content))
                        .Select(diff => diff.Field),
                ],
                proposal
            ),
            clock
        );
        db.Publish(new ContentChanged("app", app.Id.Value, app.RowVersion + 1), now);
        await Database.FlushAsync(db, ct);
        return app;
    }
}
