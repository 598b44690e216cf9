using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.Devices.List;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Show;

/// <summary>One device with where each fact comes from, how old it is, and its keys.</summary>
internal static class ShowDevice
{
    public static async Task<Contracts.Devices.Device?> ReadAsync(
        MusterDbContext db,
        DeviceId id,
        Scope scope,
        CancellationToken ct
    )
    {
        if (await DeviceList.InScope(db, scope).SingleOrDefaultAsync(row => row.Id == id, ct) is not { } device)
        {
            return await ShowExpected.ReadAsync(db, id, scope, ct);
        }

        var keys = await db.Set<IdentityKey>().Where(key => key.DeviceId == id).ToListAsync(ct);
        var seen = await db.Set<DeviceLastSeenRow>().SingleOrDefaultAsync(row => row.DeviceId == id, ct);
        var instance = await db.Set<DeviceInstance>()
            .SingleOrDefaultAsync(row => row.DeviceId == id && row.IsCurrent, ct);
        var shown = (await DeviceView.OfAsync(db, [device], scope, ct))[0];
        return shown with
        {
            Facts = [.. FactsOf(device, shown.Owner, instance, seen?.At)],
            Keys =
            [
                .. keys.OrderByDescending(key => key.FirstSeenAt)
                    .Select(key => new DeviceKeyEntry
                    {
                        Key = key.Fingerprint.Value,
                        Fingerprint = key.CertificateFingerprint.Value,
                        State = EnumText.Of(key.State),
                        FirstSeenAt = key.FirstSeenAt,
                        RetiresAt = key.RetiresAt,
                    }),
            ],
        };
    }

    private static IEnumerable<DeviceFact> FactsOf(
        Internal.Device device,
        DeviceOwner? owner,
        DeviceInstance? instance,
        DateTimeOffset? seen
    )
    {
        yield return new DeviceFact("fingerprint", device.CertificateFingerprint.Value, "proved", device.EnrolledAt);
        yield return new DeviceFact("deviceKey", device.DeviceKey.Value, "decided", device.EnrolledAt);
        if (owner is not null)
        {
            yield return new DeviceFact("owner", owner.DisplayName, "decided", device.OwnershipEffectiveAt);
        }

        foreach (
            var (name, value) in new[]
            {
                ("displayName", device.NameWasExpected == true ? device.DisplayName : null),
                ("ownership", device.OwnershipWasClaimed == true ? null : device.Ownership),
                ("manufacturer", device.Manufacturer),
                ("model", device.Model),
                ("assetTag", device.AssetTag),
            }
        )
        {
            if (value is not null)
            {
                yield return new DeviceFact(name, value, "decided", device.EnrolledAt);
            }
        }

        // What its agent said when it started last is newer than what the device said when it enrolled.
        var (told, at) = instance is { ComputerName: not null }
            ? (instance, instance.FirstHeardAt)
            : (null, device.EnrolledAt);
        foreach (
            var (name, value, since) in new[]
            {
                ("displayName", device.NameWasExpected == true ? null : device.DisplayName, device.EnrolledAt),
                ("ownership", device.OwnershipWasClaimed == true ? device.Ownership : null, device.EnrolledAt),
                ("computerName", told?.ComputerName, at),
                ("orgUniqueId", device.OrgUniqueId, device.EnrolledAt),
                (
                    "serialNumber",
                    told?.SerialNumber ?? device.ClaimedSerialNumber,
                    told?.SerialNumber is null ? device.EnrolledAt : at
                ),
                ("platform", device.Platform, device.EnrolledAt),
                ("osVersion", told?.OsVersion ?? device.OsVersion, at),
                ("agentVersion", told?.AgentVersion, at),
            }
        )
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return new DeviceFact(name, value, "claimed", since);
            }
        }

        if (seen is not null)
        {
            yield return new DeviceFact("lastSeen", null, "observed", seen);
        }
    }
}
