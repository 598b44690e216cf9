using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Scripts.Bring;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Scripts.Delete;

/// <summary>Takes a script away. Its versions stay, for what names them.</summary>
internal sealed class DeleteScriptVerb(Database database, ScriptWriting writing, ContentUses uses, TimeProvider clock)
{
    public Task<ScriptWritten> RunAsync(ScriptId id, long version, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await writing.EnterAloneAsync(db, token);
                var row = await db.Set<StoredScript>()
                    .AsTracking()
                    .SingleOrDefaultAsync(one => one.Id == id && one.DeletedAt == null, token);
                if (row is null)
                {
                    return new ScriptWritten(ScriptRefusal.NotFound, null, null);
                }

                var shown = await ScriptView.OfAsync(db, row, token);
                if (row.RowVersion != version)
                {
                    return new ScriptWritten(ScriptRefusal.VersionChanged, shown, null);
                }

                if ((await uses.BlueprintsAsync(db, ScriptsAsContent.ContentKind, id.Value, token)).Count > 0)
                {
                    return new ScriptWritten(ScriptRefusal.InBlueprint, shown, null);
                }

                var now = clock.GetUtcNow();
                row.Delete(by.Name, now);
                db.Record(by, new ScriptDeleted(id.Value, shown.Settings.Name, shown.Number, shown.Hash), clock);
                db.Publish(new ContentChanged("script", id.Value, row.RowVersion + 1), now);
                return new ScriptWritten(null, null, null);
            },
            ct
        );
}
