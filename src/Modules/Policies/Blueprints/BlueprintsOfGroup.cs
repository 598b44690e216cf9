using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>A group that gets a blueprint is not deleted: its devices would silently lose what it brings.</summary>
internal sealed class BlueprintsOfGroup(IDatabaseEngine engine) : IGroupDependents
{
    public string Noun => "blueprints";

    public async Task<int> CountAsync(MusterDbContext db, DeviceGroupId group, CancellationToken ct)
    {
        await BlueprintRoom.EnterAloneAsync(engine, db, ct);
        return await db.Set<BlueprintGroup>().CountAsync(row => row.GroupId == group, ct);
    }
}
