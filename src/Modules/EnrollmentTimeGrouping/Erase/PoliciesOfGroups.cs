using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Erase;

/// <summary>Policies whose devices join a group: it is neither deleted nor given rules while they do.</summary>
internal sealed class PoliciesOfGroup(IDatabaseEngine engine) : IGroupDependents
{
    public string Noun => "device preparation policies";

    public bool PutsDevicesIn => true;

    public async Task<int> CountAsync(MusterDbContext db, DeviceGroupId group, CancellationToken ct)
    {
        await PolicyRoom.EnterAloneAsync(engine, db, ct); // a change of a policy at the same time is before or after, never between
        return await db.Set<PreparationPolicy>().CountAsync(row => row.GroupId == group, ct);
    }
}

/// <summary>Policies that are assigned to a group of people.</summary>
internal sealed class PoliciesOfUserGroup(IDatabaseEngine engine) : IUserGroupDependents
{
    public string Noun => "device preparation policies";

    public async Task<int> CountAsync(MusterDbContext db, UserGroupId group, CancellationToken ct)
    {
        await PolicyRoom.EnterAloneAsync(engine, db, ct);
        return await db.Set<PolicyUserGroup>().CountAsync(row => row.UserGroupId == group, ct);
    }
}
