using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

/// <summary>What a device said of itself when it enrolled, what had been expected of it, and whose it is.</summary>
internal sealed class OwnFacts : IDeviceFactSource
{
    private const string OwnerName = "owner_name";
    private const string OwnerPeerId = "owner_peer_id";

    public IReadOnlyList<RuleFact> Facts { get; } =
    [
        new("device_key", IsClaimed: true),
        new("display_name", IsClaimed: true),
        new("org_unique_id", IsClaimed: true),
        new("serial_number", IsClaimed: true),
        new("platform", ["android", "ios", "linux", "macos", "windows"], IsClaimed: true),
        new("os_version", IsClaimed: true),
        new("ownership", ["corporate", "personal", DeviceOwnership.SelectUser]),
        new("manufacturer"),
        new("model"),
        new("asset_tag"),
        new(OwnerPeerId),
        new(OwnerName),
    ];

    public async Task ReadAsync(MusterDbContext db, IQueryable<DeviceId> devices, FactTable into, CancellationToken ct)
    {
        var rows = await db.Set<Device>()
            .Where(row => devices.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.DeviceKey,
                row.DisplayName,
                row.OrgUniqueId,
                row.ClaimedSerialNumber,
                row.Platform,
                row.OsVersion,
                row.Ownership,
                row.Manufacturer,
                row.Model,
                row.AssetTag,
            })
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            into.Set(row.Id, "device_key", row.DeviceKey.Value);
            into.Set(row.Id, "display_name", row.DisplayName);
            into.Set(row.Id, "org_unique_id", row.OrgUniqueId);
            into.Set(row.Id, "serial_number", row.ClaimedSerialNumber);
            into.Set(row.Id, "platform", row.Platform);
            into.Set(row.Id, "os_version", row.OsVersion);
            into.Set(row.Id, "ownership", row.Ownership);
            into.Set(row.Id, "manufacturer", row.Manufacturer);
            into.Set(row.Id, "model", row.Model);
            into.Set(row.Id, "asset_tag", row.AssetTag);
        }

        if (into.Wants(OwnerName) || into.Wants(OwnerPeerId))
        {
            await OwnersAsync(db, devices, into, ct);
        }
    }

    private static async Task OwnersAsync(
        MusterDbContext db,
        IQueryable<DeviceId> devices,
        FactTable into,
        CancellationToken ct
    )
    {
        var owners = await (
            from device in db.Set<Device>()
            where devices.Contains(device.Id)
            join person in db.People() on device.OwnerPersonId equals (PersonId?)person.Id
            select new
            {
                device.Id,
                person.DisplayName,
                person.PeerId,
            }
        ).ToListAsync(ct);
        foreach (var owner in owners)
        {
            into.Set(owner.Id, OwnerName, owner.DisplayName);
            into.Set(owner.Id, OwnerPeerId, owner.PeerId.Value);
        }
    }
}
