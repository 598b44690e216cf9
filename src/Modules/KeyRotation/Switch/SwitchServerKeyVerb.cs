using Muster.Modules.Audit;
using Muster.Modules.KeyRotation.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Writing;

namespace Muster.Modules.KeyRotation.Switch;

/// <summary>Puts the announced server-signing key to use, once the devices that are in use know it.</summary>
internal sealed class SwitchServerKeyVerb(
    Database database,
    KeyChanges keys,
    ServerKeyConfirmations confirmations,
    TimeProvider clock
)
{
    public async Task<KeyChange> RunAsync(bool force, Actor actor, CancellationToken ct)
    {
        var change = await database.WriteAsync<KeyChange>(
            async (db, token) =>
            {
                if (await keys.AnnouncedAsync(db, token) is { } announced)
                {
                    var readiness = await confirmations.CountAsync(db, announced, token);
                    if (readiness.NotReady > 0 && !force)
                    {
                        return new KeyChange.Refused(KeyRefusal.DevicesNotReady, readiness.NotReady);
                    }

                    var made = await keys.SwitchServerKeyAsync(db, token);
                    if (made is KeyChange.Done done)
                    {
                        db.Record(
                            actor,
                            new KeyRotated(
                                KeyKinds.Of(KeyKind.ServerSigning),
                                done.OldId,
                                done.NewId,
                                force,
                                readiness.NotReady
                            ),
                            clock
                        );
                    }

                    return made;
                }

                return new KeyChange.Refused(KeyRefusal.NothingAnnounced);
            },
            ct
        );
        await keys.HearAsync(ct);
        return change;
    }
}
