using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>Two keys that claim one device key, or one key that claims two: a person has to look, and must see it on both sides.</summary>
internal static class Conflicts
{
    public static async Task<bool> FindAsync(
        MusterDbContext db,
        Submission claim,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var rivals = db.Set<EnrollmentRequest>()
            .Where(row =>
                row.DeviceKey == claim.DeviceKey
                && row.State == RequestState.Pending
                && row.KeyFingerprint != claim.Key.Key
            );
        // A stranger cannot make this costly: rows that are marked already are not touched again.
        var unmarked = await rivals.AsTracking().Where(row => !row.Conflict).ToListAsync(ct);
        foreach (var rival in unmarked)
        {
            rival.MarkConflict();
            db.Publish(new RequestChanged(rival.Id.Value, rival.RowVersion + 1), now);
        }

        return unmarked.Count > 0
            || await rivals.AnyAsync(ct)
            || await db.DevicesByKey()
                .AnyAsync(device => (device.DeviceKey == claim.DeviceKey) != (device.Key == claim.Key.Key), ct)
            || await db.Set<EnrollmentRequest>()
                .AnyAsync(row => row.KeyFingerprint == claim.Key.Key && row.DeviceKey != claim.DeviceKey, ct);
    }
}
