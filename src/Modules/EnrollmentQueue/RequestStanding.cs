using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Block;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue;

/// <summary>What the device may know of its request: a decision only once it has taken effect.</summary>
public sealed class RequestStanding
{
    /// <summary>The topic of the change feed that tells of requests.</summary>
    public const string Topic = "enrollment-requests";

    public const string Pending = "pending";

    // Joined from the left: a key has at most one block.
    private static readonly PerModel<Func<MusterDbContext, EnrollmentRequestId, Task<RequestStanding?>>> ById = new(
        () =>
            EF.CompileAsyncQuery(
                (MusterDbContext db, EnrollmentRequestId id) =>
                    (
                        from row in db.Set<EnrollmentRequest>()
                        join found in db.Set<BlockedKey>() on row.KeyFingerprint equals found.KeyFingerprint into blocks
                        from block in blocks.DefaultIfEmpty()
                        where row.Id == id
                        select new RequestStanding
                        {
                            Key = row.KeyFingerprint,
                            State = row.EffectiveAt != null && !row.TookEffect ? RequestState.Pending : row.State,
                            Blocked = block != null && block.TookEffect,
                            Reason = row.TookEffect ? row.ToldNote : null,
                        }
                    ).SingleOrDefault()
            )
    );

    /// <summary>The key that asked.</summary>
    public required Fingerprint Key { get; init; }

    public required RequestState State { get; init; }

    /// <summary>Its key may not come back.</summary>
    public required bool Blocked { get; init; }

    /// <summary>Why it was rejected, when whoever did lets the device know.</summary>
    public string? Reason { get; init; }

    /// <summary>The state as the device is told.</summary>
    public string Told(EnrollmentQueueOptions options)
    {
        var refused = Blocked || State == RequestState.Rejected;
        return refused && options.SilentReject ? Pending
            : Blocked ? "blocked"
            : EnumText.Of(State);
    }

    /// <summary>Why, where the device is told that it was rejected and may know.</summary>
    public string? ToldReason(EnrollmentQueueOptions options) => Told(options) == Pending ? null : Reason;

    public static Task<RequestStanding?> FindAsync(MusterDbContext db, EnrollmentRequestId id) => ById.Of(db)(db, id);
}
