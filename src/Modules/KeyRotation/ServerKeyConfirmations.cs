using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.KeyRotation.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.KeyRotation;

/// <summary>Which devices have stored which announced server key. The channel that heard a device say so writes it down here.</summary>
public sealed class ServerKeyConfirmations(Database database, TimeProvider clock)
{
    /// <summary>A device that was not heard for longer does not hold up the switch.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public Task<int> ConfirmAsync(MusterDbContext db, DeviceId device, string keyId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO server_key_confirmations (device_id, key_id, at) VALUES ({device.Value}, {keyId}, {database.Instant(clock.GetUtcNow())}) ON CONFLICT (device_id) DO UPDATE SET key_id = excluded.key_id, at = excluded.at",
            ct
        );

    /// <summary>Devices that were heard lately: those that stored the key, and those that did not.</summary>
    public async Task<DeviceReadiness> CountAsync(MusterDbContext db, string keyId, CancellationToken ct)
    {
        var seen = db.DevicesSeenSince(clock.GetUtcNow() - Lately);
        var all = await seen.CountAsync(ct);
        var ready = await seen.CountAsync(
            device =>
                db.Set<ServerKeyConfirmation>().Any(told => told.DeviceId == device.DeviceId && told.KeyId == keyId),
            ct
        );
        return new DeviceReadiness(ready, all - ready);
    }
}

public sealed record DeviceReadiness(int Ready, int NotReady);
