using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

/// <summary>All groups that go by rules. Rules are read and understood once for each version of their group, however many events ask for them.</summary>
internal sealed class RuledGroups
{
    private volatile IReadOnlyDictionary<(DeviceGroupId, long), RuledGroup> known =
        new Dictionary<(DeviceGroupId, long), RuledGroup>();

    public async Task<IReadOnlyList<RuledGroup>> AllAsync(MusterDbContext db, CancellationToken ct)
    {
        var present = await db.Set<DeviceGroup>()
            .Where(group => group.Rules != null)
            .Select(group => new { group.Id, group.RowVersion })
            .ToListAsync(ct);
        var before = known;
        var unread = present.Where(group => !before.ContainsKey((group.Id, group.RowVersion))).ToList();
        if (unread.Count == 0)
        {
            return [.. present.Select(group => before[(group.Id, group.RowVersion)])];
        }

        var ids = unread.ConvertAll(group => group.Id);
        var read = await db.Set<DeviceGroup>()
            .Where(group => ids.Contains(group.Id) && group.Rules != null)
            .ToListAsync(ct);
        List<RuledGroup> all =
        [
            .. present
                .Where(group => before.ContainsKey((group.Id, group.RowVersion)))
                .Select(group => before[(group.Id, group.RowVersion)]),
            .. read.Select(RuledGroup.Of),
        ];
        known = all.ToDictionary(group => (group.Id, group.Version)); // what is gone is forgotten
        return all;
    }
}
