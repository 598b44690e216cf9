using Muster.Modules.Access;
using Muster.Modules.Audit;
using Muster.Modules.KeyRotation.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Writing;

namespace Muster.Modules.KeyRotation.EndSessions;

/// <summary>Ends every session at once, the caller's too.</summary>
internal sealed class EndSessionsVerb(Database database, KeyChanges keys, TimeProvider clock)
{
    public async Task RunAsync(Actor actor, CancellationToken ct)
    {
        await database.WriteAsync(
            async (db, token) =>
            {
                var made = await keys.EndSessionsAsync(db, token);
                await EverybodysSessions.EndAsync(db, clock.GetUtcNow(), token);
                db.Record(actor, new SessionsEnded(made.NewId), clock);
                return made;
            },
            ct
        );
        await keys.HearAsync(ct);
    }
}
