using Muster.Modules.Audit;
using Muster.Modules.KeyRotation.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.KeyRotation.Rotate;

/// <summary>Makes a new key of a kind. Every node uses it a minute later; a server-signing key waits for the switch.</summary>
internal sealed class RotateKeyVerb(Database database, KeyChanges keys, TimeProvider clock)
{
    /// <param name="kind">Null: the key that seals the others.</param>
    public async Task<KeyChange> RunAsync(KeyKind? kind, bool force, Actor actor, CancellationToken ct)
    {
        var change = await database.WriteAsync(
            async (db, token) =>
            {
                var made = kind is null
                    ? await keys.RotateEncryptionAsync(db, force, token)
                    : await keys.RotateAsync(db, kind.Value, token);
                if (made is KeyChange.Done done)
                {
                    Record(db, kind, force, done, actor);
                }

                return made;
            },
            ct
        );
        await keys.HearAsync(ct);
        return change;
    }

    private void Record(MusterDbContext db, KeyKind? kind, bool force, KeyChange.Done done, Actor actor)
    {
        var name = kind is null ? KeyKinds.Sealing : KeyKinds.Of(kind.Value);
        if (done.UsedFrom is null)
        {
            db.Record(actor, new KeyAnnounced(name, done.OldId, done.NewId), clock);
        }
        else
        {
            db.Record(actor, new KeyRotated(name, done.OldId, done.NewId, Forced: force), clock);
        }
    }
}
