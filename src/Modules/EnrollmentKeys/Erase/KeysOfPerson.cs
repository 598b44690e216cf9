using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentKeys.Erase;

/// <summary>Keys that let a person's devices in count no more when the person is gone; their names may say who it was.</summary>
internal sealed class KeysOfPerson(IDatabaseEngine engine, TimeProvider clock) : IDependents
{
    public string Noun => "enrollment keys";

    public Task<int> CountAsync(MusterDbContext db, PersonKeys person, CancellationToken ct) => Task.FromResult(0);

    public async Task ForgetAsync(MusterDbContext db, PersonKeys person, PeerId inItsPlace, CancellationToken ct)
    {
        var keys = await engine
            .Lock<EnrollmentKey>(db, "SELECT * FROM enrollment_keys WHERE person_id = {0}", person.Id.Value)
            .ToListAsync(ct);
        foreach (var key in keys)
        {
            key.Forget();
            if (key.RevokedAt is null)
            {
                key.Revoke(clock.GetUtcNow());
                db.Record(Actor.System, new EnrollmentKeyRevoked(key.Id.Value, "person_erased"), clock);
            }
        }
    }
}
