using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Erase;

/// <summary>Profiles that are assigned to a group, active or not.</summary>
internal sealed class ProfilesOfGroup(IDatabaseEngine engine) : IGroupDependents
{
    public string Noun => "enrollment status page profiles";

    public async Task<int> CountAsync(MusterDbContext db, DeviceGroupId group, CancellationToken ct)
    {
        await ProfileRoom.EnterAloneAsync(engine, db, ct); // an assignment at the same time is before or after, never between
        return await db.Set<EspAssignment>().CountAsync(row => row.GroupId == group, ct);
    }
}
