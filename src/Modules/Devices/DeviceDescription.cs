using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What texts that are made for one device may say of it.</summary>
public sealed class DeviceDescription
{
    public required DeviceKey DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public required string Platform { get; init; }

    /// <summary>As the device claims.</summary>
    public string? ClaimedSerialNumber { get; init; }

    public string? OwnerName { get; init; }

    public PeerId? OwnerPeerId { get; init; }
}

public static class DeviceDescriptions
{
    /// <returns>Null of a device that is not there.</returns>
    public static Task<DeviceDescription?> DescriptionAsync(
        this MusterDbContext db,
        DeviceId device,
        CancellationToken ct
    ) =>
        (
            from row in db.Set<Device>()
            where row.Id == device
            join person in db.People() on row.OwnerPersonId equals (PersonId?)person.Id into owners
            from owner in owners.DefaultIfEmpty()
            select new DeviceDescription
            {
                DeviceKey = row.DeviceKey,
                DisplayName = row.DisplayName,
                Platform = row.Platform,
                ClaimedSerialNumber = row.ClaimedSerialNumber,
                OwnerName = owner == null ? null : owner.DisplayName,
                OwnerPeerId = owner == null ? null : (PeerId?)owner.PeerId,
            }
        ).SingleOrDefaultAsync(ct);
}
