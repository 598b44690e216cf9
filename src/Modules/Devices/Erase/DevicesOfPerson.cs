using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Erase;

internal sealed class DevicesOfPerson : IDependents
{
    public string Noun => "devices";

    public Task<int> CountAsync(MusterDbContext db, PersonKeys person, CancellationToken ct) =>
        Of(db, person).CountAsync(device => device.Status != DeviceStatus.Revoked, ct);

    /// <summary>Devices that have left carry names that people gave them.</summary>
    public async Task ForgetAsync(MusterDbContext db, PersonKeys person, PeerId inItsPlace, CancellationToken ct)
    {
        foreach (var device in await Of(db, person).AsTracking().ToListAsync(ct))
        {
            device.Forget();
            foreach (
                var instance in await db.Set<DeviceInstance>()
                    .AsTracking()
                    .Where(row => row.DeviceId == device.Id)
                    .ToListAsync(ct)
            )
            {
                instance.Forget();
            }

            await AuditErasure.EraseAsync(db, new AuditedEntity("device", device.Id.ToString()), ct);
        }
    }

    private static IQueryable<Device> Of(MusterDbContext db, PersonKeys person) =>
        db.Set<Device>().Where(device => device.OwnerPersonId == person.Id);
}
