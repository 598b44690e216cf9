using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Groups;

internal sealed class ScopeGroups : IScopeGroups
{
    public async Task<IReadOnlyDictionary<DeviceGroupId, string>> NamesAsync(
        MusterDbContext db,
        IReadOnlyCollection<DeviceGroupId> ids,
        CancellationToken ct
    ) =>
        ids.Count == 0
            ? new Dictionary<DeviceGroupId, string>()
            : await db.Set<DeviceGroup>()
                .Where(group => ids.Contains(group.Id))
                .ToDictionaryAsync(group => group.Id, group => group.Name, ct);
}
