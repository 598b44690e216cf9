using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Block;

/// <summary>Blocks and what becomes of them, inside the caller's unit of work.</summary>
internal static class Blocking
{
    /// <summary>Blocks the key of a request that was just rejected. A key that is blocked already stays so.</summary>
    public static async Task OfRequestAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        Actor by,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await FindAsync(db, request.KeyFingerprint, ct) is not null)
        {
            return;
        }

        var blocked = BlockedKey.Of(request, request.Note, by.Name, clock);
        db.Add(blocked);
        db.Record(
            by,
            new DeviceBlocked(blocked.Id.Value, request.Id.Value, blocked.CertificateFingerprint.Value, blocked.Reason),
            clock
        );
    }

    /// <summary>The rejection that blocked it can be undone no more.</summary>
    public static async Task TakeEffectAsync(MusterDbContext db, EnrollmentRequest request, CancellationToken ct) =>
        (await FindAsync(db, request.KeyFingerprint, ct))?.TakeEffect();

    /// <summary>The rejection that blocked it is undone.</summary>
    public static async Task TakeBackAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        Actor by,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (
            await FindAsync(db, request.KeyFingerprint, ct) is { TookEffect: false } blocked
            && blocked.RequestId == request.Id
        )
        {
            Lift(db, blocked, by, clock);
        }
    }

    /// <summary>The key stays blocked; whose it was is forgotten.</summary>
    public static async Task ForgetAsync(MusterDbContext db, EnrollmentRequest request, CancellationToken ct)
    {
        foreach (
            var blocked in await db.Set<BlockedKey>()
                .AsTracking()
                .Where(row => row.RequestId == request.Id)
                .ToListAsync(ct)
        )
        {
            blocked.Forget();
            await AuditErasure.EraseAsync(db, DeviceBlocked.EntityOf(blocked.Id.Value), ct);
        }
    }

    public static void Lift(MusterDbContext db, BlockedKey blocked, Actor by, TimeProvider clock)
    {
        db.Remove(blocked);
        db.Record(by, new DeviceUnblocked(blocked.Id.Value, blocked.CertificateFingerprint.Value), clock);
    }

    private static Task<BlockedKey?> FindAsync(MusterDbContext db, Fingerprint key, CancellationToken ct) =>
        db.Set<BlockedKey>().AsTracking().SingleOrDefaultAsync(row => row.KeyFingerprint == key, ct);
}
