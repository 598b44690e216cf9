using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentKeys.Revoke;

/// <summary>A key counts no more; the devices that came with it stay. A second call does nothing.</summary>
internal sealed class RevokeEnrollmentKeyVerb(
    Database database,
    IDatabaseEngine engine,
    IScopeGroups groups,
    TimeProvider clock
)
{
    /// <returns>Null when <paramref name="scope"/> has no such key.</returns>
    public Task<Contracts.EnrollmentKeys.EnrollmentKey?> RunAsync(
        EnrollmentKeyId id,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                // Locked, because uses are counted by an update of their own.
                var key = await engine
                    .Lock<EnrollmentKey>(db, "SELECT * FROM enrollment_keys WHERE id = {0}", id.Value)
                    .SingleOrDefaultAsync(token);
                if (key is null || !await db.EnrollmentKeys(scope).AnyAsync(row => row.Id == id, token))
                {
                    return null;
                }

                var now = clock.GetUtcNow();
                if (key.RevokedAt is null)
                {
                    key.Revoke(now);
                    db.Record(by, new EnrollmentKeyRevoked(id.Value, Why: null), clock);
                    await Database.FlushAsync(db, token);
                    db.Publish(new EnrollmentKeyChanged(id.Value, key.RowVersion), now);
                }

                return (await EnrollmentKeyView.OfAsync(db, groups, [key], scope, now, token))[0];
            },
            ct
        );
}
