using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>Two keys that claim one device key, or one key that claims two: a person has to look, and must see it on both sides.</summary>
internal static class Conflicts
{
    // A stranger cannot make this costly: rows that are marked already are not touched again.
    private static readonly PerModel<
        Func<MusterDbContext, DeviceKey, Fingerprint, IAsyncEnumerable<EnrollmentRequest>>
    > UnmarkedRivals = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, DeviceKey deviceKey, Fingerprint key) =>
                db.Set<EnrollmentRequest>()
                    .AsTracking()
                    .Where(row =>
                        row.DeviceKey == deviceKey
                        && row.State == RequestState.Pending
                        && row.KeyFingerprint != key
                        && !row.Conflict
                    )
        )
    );

    private static readonly PerModel<Func<MusterDbContext, DeviceKey, Fingerprint, Task<bool>>> Contradicted = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, DeviceKey deviceKey, Fingerprint key) =>
                db.Set<EnrollmentRequest>()
                    .Any(row =>
                        (row.DeviceKey == deviceKey && row.State == RequestState.Pending && row.KeyFingerprint != key)
                        || (row.KeyFingerprint == key && row.DeviceKey != deviceKey)
                    )
        )
    );

    public static async Task<bool> FindAsync(
        MusterDbContext db,
        Submission claim,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (deviceKey, key) = (claim.DeviceKey, claim.Key.Key);
        await foreach (var rival in UnmarkedRivals.Of(db)(db, deviceKey, key).WithCancellation(ct))
        {
            rival.MarkConflict();
            db.Publish(new RequestChanged(rival.Id.Value, rival.RowVersion + 1), now);
        }

        return await AnyAsync(db, deviceKey, key);
    }

    /// <summary>Only looks.</summary>
    public static async Task<bool> AnyAsync(MusterDbContext db, DeviceKey deviceKey, Fingerprint key)
    {
        var (own, holder) = (await db.FindDeviceAsync(key), await db.FindDeviceAsync(deviceKey));
        return holder != own?.Id
            || (own is not null && own.DeviceKey != deviceKey)
            || await Contradicted.Of(db)(db, deviceKey, key);
    }
}
