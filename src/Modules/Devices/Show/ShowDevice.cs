using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
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
            return null;
        }

        var keys = await db.Set<IdentityKey>().Where(key => key.DeviceId == id).ToListAsync(ct);
        var seen = await db.Set<DeviceLastSeenRow>().SingleOrDefaultAsync(row => row.DeviceId == id, ct);
        var shown = (await DeviceView.OfAsync(db, [device], scope, ct))[0];
        return shown with
        {
            Facts = [.. FactsOf(device, shown.Owner, seen?.At)],
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

    private static IEnumerable<DeviceFact> FactsOf(Internal.Device device, DeviceOwner? owner, DateTimeOffset? seen)
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
                ("displayName", device.DisplayName),
                ("orgUniqueId", device.OrgUniqueId),
                ("serialNumber", device.ClaimedSerialNumber),
                ("platform", device.Platform),
                ("osVersion", device.OsVersion),
            }
        )
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return new DeviceFact(name, value, "claimed", device.EnrolledAt);
            }
        }

        if (seen is not null)
        {
            yield return new DeviceFact("lastSeen", null, "observed", seen);
        }
    }
}
