using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys.Erase;

/// <summary>Keys that still count and whose devices would join a group that is gone.</summary>
internal sealed class KeysOfGroup(TimeProvider clock) : IGroupDependents
{
    public string Noun => "enrollment keys";

    public bool PutsDevicesIn => true;

    public Task<int> CountAsync(MusterDbContext db, DeviceGroupId group, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<EnrollmentKey>()
            .CountAsync(
                key => key.GroupId == group && key.RevokedAt == null && key.ExpiresAt > now && key.Uses < key.MaxUses,
                ct
            );
    }
}
