using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>Two keys that claim one device key, or one key that claims two: a person has to look, and must see it on both sides.</summary>
internal static class Conflicts
{
    public static async Task<bool> FindAsync(MusterDbContext db, Submission claim, CancellationToken ct)
    {
        var rivals = db.Set<EnrollmentRequest>()
            .Where(row =>
                row.DeviceKey == claim.DeviceKey
                && row.State == RequestState.Pending
                && row.KeyFingerprint != claim.Key.Key
            );
        // A stranger cannot make this costly: rows that are marked already are not touched again.
        var marked = await rivals
            .Where(row => !row.Conflict)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Conflict, true)
                        .SetProperty(row => row.RowVersion, row => row.RowVersion + 1),
                ct
            );
        return marked > 0
            || await rivals.AnyAsync(ct)
            || await db.DevicesByKey()
                .AnyAsync(device => (device.DeviceKey == claim.DeviceKey) != (device.Key == claim.Key.Key), ct)
            || await db.Set<EnrollmentRequest>()
                .AnyAsync(row => row.KeyFingerprint == claim.Key.Key && row.DeviceKey != claim.DeviceKey, ct);
    }
}
