using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>How reports of upper modules name a device.</summary>
/// <param name="OwnerUpn">The owner's e-mail address, or where there is none the Peer ID.</param>
public sealed record DeviceLabel(
    DeviceId Id,
    string DisplayName,
    string? ClaimedSerialNumber,
    string OsVersion,
    string? OwnerUpn
);

public static class DeviceLabels
{
    /// <param name="devices">A page of them.</param>
    public static async Task<IReadOnlyDictionary<DeviceId, DeviceLabel>> DeviceLabelsAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken ct
    )
    {
        var rows = await (
            from row in db.Set<Device>()
            where devices.Contains(row.Id)
            join person in db.People() on row.OwnerPersonId equals (PersonId?)person.Id into owners
            from owner in owners.DefaultIfEmpty()
            select new
            {
                row.Id,
                row.DisplayName,
                row.ClaimedSerialNumber,
                row.OsVersion,
                Email = owner == null ? null : owner.Email,
                PeerId = owner == null ? null : (Kernel.PeerId?)owner.PeerId,
            }
        ).ToListAsync(ct);
        return rows.ToDictionary(
            row => row.Id,
            row => new DeviceLabel(
                row.Id,
                row.DisplayName,
                row.ClaimedSerialNumber,
                row.OsVersion,
                row.Email ?? row.PeerId?.Value
            )
        );
    }
}
