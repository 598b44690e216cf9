using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>A group that a list names.</summary>
/// <param name="GoesByRules">Nobody says which devices are in it.</param>
public sealed record ListedGroup(DeviceGroupId Id, string Name, bool GoesByRules);

/// <summary>Groups as lists of expected devices name them.</summary>
public static class ListedGroups
{
    /// <returns>By the folded name; a name of nothing is left out.</returns>
    public static async Task<IReadOnlyDictionary<string, ListedGroup>> GroupsByNameAsync(
        this MusterDbContext db,
        IReadOnlyCollection<string> names,
        CancellationToken ct
    )
    {
        var keys = names.Select(SearchKey.Of).Distinct().ToList();
        return await db.Set<DeviceGroup>()
            .Where(group => keys.Contains(group.NameKey))
            .ToDictionaryAsync(
                group => group.NameKey,
                group => new ListedGroup(group.Id, group.Name, group.Rules != null),
                StringComparer.Ordinal,
                ct
            );
    }

    /// <returns>Those that are there.</returns>
    public static async Task<IReadOnlyDictionary<DeviceGroupId, ListedGroup>> GroupsByIdAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceGroupId> ids,
        CancellationToken ct
    ) =>
        await db.Set<DeviceGroup>()
            .Where(group => ids.Contains(group.Id))
            .ToDictionaryAsync(
                group => group.Id,
                group => new ListedGroup(group.Id, group.Name, group.Rules != null),
                ct
            );

    /// <summary>Of expected devices, the groups that they will join.</summary>
    public static async Task<ILookup<DeviceId, ListedGroup>> ExpectedGroupsAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken ct
    )
    {
        var rows = await (
            from row in db.Set<ExpectedGroup>()
            where devices.Contains(row.DeviceId)
            join device in db.ExpectedDevices()
                on new { row.DeviceId, row.Batch } equals new { device.DeviceId, device.Batch }
            join found in db.Set<DeviceGroup>() on row.GroupId equals found.Id
            select new
            {
                row.DeviceId,
                found.Id,
                found.Name,
                GoesByRules = found.Rules != null,
            }
        ).ToListAsync(ct);
        return rows.ToLookup(row => row.DeviceId, row => new ListedGroup(row.Id, row.Name, row.GoesByRules));
    }
}
