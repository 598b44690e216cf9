using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;
using DeviceGroup = Muster.Modules.Devices.Internal.DeviceGroup;

namespace Muster.Modules.Devices.Groups;

internal static class GroupView
{
    public static async Task<Contracts.Devices.DeviceGroup> OneAsync(
        MusterDbContext db,
        DeviceGroup group,
        CancellationToken ct
    ) => (await OfAsync(db, [group], ct))[0];

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
        var reviews = await db.Set<GroupReview>()
            .Where(review => ids.Contains(review.GroupId))
            .ToDictionaryAsync(review => review.GroupId, ct);
        return
        [
            .. groups.Select(group => new Contracts.Devices.DeviceGroup
            {
                Id = group.Id.Value,
                Name = group.Name,
                Description = group.Description,
                Devices = counts.GetValueOrDefault(group.Id),
                Rules = group.Rules is { } rules ? RulesView.Of(GroupRulesText.Read(rules)) : null,
                Review = reviews.GetValueOrDefault(group.Id) is { } review
                    ? new DeviceGroupProgress { Done = review.Done, Total = review.Total }
                    : null,
                CreatedAt = group.CreatedAt,
                Version = group.RowVersion,
            }),
        ];
    }
}
