using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Groups;

internal static class GroupView
{
    public static async Task<List<Contracts.Devices.DeviceGroup>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<DeviceGroup> groups,
        CancellationToken ct
    )
    {
        var ids = groups.Select(group => group.Id).ToList();
        var counts = await db.Set<DeviceGroupMember>()
            .Where(member => ids.Contains(member.GroupId))
            .GroupBy(member => member.GroupId)
            .Select(members => new { members.Key, Count = members.Count() })
            .ToDictionaryAsync(members => members.Key, members => members.Count, ct);
        return
        [
            .. groups.Select(group => new Contracts.Devices.DeviceGroup
            {
                Id = group.Id.Value,
                Name = group.Name,
                Description = group.Description,
                Devices = counts.GetValueOrDefault(group.Id),
                CreatedAt = group.CreatedAt,
                Version = group.RowVersion,
            }),
        ];
    }
}
