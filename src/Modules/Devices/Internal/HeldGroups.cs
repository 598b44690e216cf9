using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Internal;

/// <summary>
/// Groups that stay as they are until this unit of work ends. Whoever adds a member has looked at the group's rules, and whoever changes or
/// deletes the group at its members: each has to see what the other did. Where there is one writer, it does.
/// </summary>
internal static class HeldGroups
{
    private const string ById = "SELECT * FROM device_groups WHERE id = {0}";

    /// <summary>For who changes members; others may at the same time.</summary>
    public static async Task<DeviceGroup?> HoldGroupAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        DeviceGroupId id,
        CancellationToken ct
    ) =>
        engine.HoldRows.Length == 0
            ? await db.Set<DeviceGroup>().SingleOrDefaultAsync(row => row.Id == id, ct)
            : (await engine.Hold<DeviceGroup>(db, ById, id.Value).ToListAsync(ct)).SingleOrDefault();

    /// <summary>For who changes the group itself; tracked.</summary>
    public static async Task<DeviceGroup?> LockGroupAsync(
        this IDatabaseEngine engine,
        MusterDbContext db,
        DeviceGroupId id,
        CancellationToken ct
    ) =>
        engine.LockRows.Length == 0
            ? await db.Set<DeviceGroup>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct)
            : (await engine.Lock<DeviceGroup>(db, ById, id.Value).ToListAsync(ct)).SingleOrDefault();
}
