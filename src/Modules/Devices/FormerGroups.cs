using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>Where a device was before it left, for when it comes back.</summary>
public static class FormerGroups
{
    public const int Most = 50;

    /// <summary>
    /// The groups of the device that was the last to hold this device key. Those whose members follow from rules are not among them: it is in them
    /// by itself.
    /// </summary>
    /// <param name="scope">Groups that the caller may put devices into.</param>
    public static async Task<IReadOnlyList<ListedGroup>> FormerGroupsAsync(
        this MusterDbContext db,
        DeviceKey deviceKey,
        Scope scope,
        CancellationToken ct
    )
    {
        var last = await db.Set<Device>()
            .Where(row => row.DeviceKey == deviceKey)
            .OrderByDescending(row => row.EnrolledAt)
            .ThenByDescending(row => row.Id)
            .Select(row => (DeviceId?)row.Id)
            .FirstOrDefaultAsync(ct);
        if (last is not { } device)
        {
            return [];
        }

        var (everything, groups) = (scope.Everything, scope.Groups);
        return await (
            from member in db.Set<DeviceGroupMember>()
            where member.DeviceId == device
            join row in db.Set<DeviceGroup>() on member.GroupId equals row.Id
            where row.Rules == null && (everything || groups.Contains(row.Id))
            orderby row.NameKey
            select new ListedGroup(row.Id, row.Name, false)
        )
            .Take(Most)
            .ToListAsync(ct);
    }
}
