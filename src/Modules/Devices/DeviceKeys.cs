using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>The keys that devices prove. A key is the identity; the device behind it comes with admission.</summary>
public static class DeviceKeys
{
    private static readonly PerModel<Func<MusterDbContext, Fingerprint, string, Task<KeyStanding?>>> Standing = new(
        () =>
            EF.CompileAsyncQuery(
                (MusterDbContext db, Fingerprint key, string instance) =>
                    (
                        from row in db.Set<IdentityKey>()
                        join found in db.Set<Device>() on row.DeviceId equals found.Id into devices
                        from device in devices.DefaultIfEmpty()
                        join start in db.Set<DeviceInstance>()
                            on new { DeviceId = row.DeviceId, Instance = instance } equals new
                            {
                                DeviceId = (DeviceId?)start.DeviceId,
                                start.Instance,
                            }
                            into starts
                        from known in starts.DefaultIfEmpty()
                        where row.Fingerprint == key
                        select new KeyStanding
                        {
                            Spki = row.Spki,
                            State = row.State,
                            FirstSeenAt = row.FirstSeenAt,
                            RetiresAt = row.RetiresAt,
                            DeviceId = row.DeviceId,
                            DeviceStatus = device == null ? null : device.ToldStatus ?? device.Status,
                            Admitted = device != null && device.Admitted,
                            DesiredVersion = device == null ? 0 : device.DesiredVersion,
                            Instance =
                                known == null
                                    ? null
                                    : new InstanceStanding
                                    {
                                        IsCurrent = known.IsCurrent,
                                        InFinding = known.SharedKeyId != null,
                                        HeardAt = known.HeardAt,
                                        Remedy = known.Remedy,
                                    },
                        }
                    ).SingleOrDefault()
            )
    );

    /// <param name="key">SHA-256 of the SubjectPublicKeyInfo.</param>
    /// <param name="instance">Which start of an agent calls with it; null when nobody says.</param>
    /// <returns>Null for a key that never asked to enroll.</returns>
    public static Task<KeyStanding?> FindAsync(MusterDbContext db, Fingerprint key, string? instance = null) =>
        Standing.Of(db)(db, key, instance ?? "");

    /// <summary>Remembers a key that proved itself, unbound to any device.</summary>
    public static async Task RememberAsync(MusterDbContext db, ProvedKey key, DateTimeOffset now)
    {
        if (await FindAsync(db, key.Key) is null)
        {
            db.Add(IdentityKey.Unbound(key, now));
        }
    }
}

/// <summary>A key whose possession the caller has checked, and the certificate it came with.</summary>
/// <param name="Key">SHA-256 of the SubjectPublicKeyInfo.</param>
/// <param name="Certificate">SHA-256 of the DER certificate.</param>
public sealed record ProvedKey(Fingerprint Key, Fingerprint Certificate, ReadOnlyMemory<byte> Spki);
