using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

/// <summary>A group with its rules.</summary>
internal sealed record RuledGroup(DeviceGroupId Id, GroupRules Rules)
{
    public static async Task<IReadOnlyList<RuledGroup>> AllAsync(MusterDbContext db, CancellationToken ct)
    {
        var rows = await db.Set<DeviceGroup>()
            .Where(group => group.Rules != null)
            .Select(group => new { group.Id, group.Rules })
            .ToListAsync(ct);
        return [.. rows.Select(row => new RuledGroup(row.Id, GroupRulesText.Read(row.Rules!)))];
    }
}
