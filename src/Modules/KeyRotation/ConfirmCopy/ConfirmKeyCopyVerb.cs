using Muster.Modules.Audit;
using Muster.Modules.KeyRotation.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Writing;

namespace Muster.Modules.KeyRotation.ConfirmCopy;

/// <summary>Somebody has read a copy of the key file: the code that follows from it is shown nowhere else.</summary>
internal sealed class ConfirmKeyCopyVerb(Database database, KeyChanges keys, TimeProvider clock)
{
    /// <returns>False when the code is of no key of this server.</returns>
    public Task<bool> RunAsync(string code, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await keys.ConfirmCopyAsync(db, code, actor.Name, token) is not { } key)
                {
                    return false;
                }

                db.Record(actor, new KeyCopyConfirmed(key), clock);
                return true;
            },
            ct
        );
}
