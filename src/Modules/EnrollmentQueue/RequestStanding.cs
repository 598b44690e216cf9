using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue;

/// <summary>What the device may know of its request: a decision only once it has taken effect.</summary>
public sealed class RequestStanding
{
    /// <summary>The topic of the change feed that tells of requests.</summary>
    public const string Topic = "enrollment-requests";

    private static readonly PerModel<Func<MusterDbContext, EnrollmentRequestId, Task<RequestStanding?>>> ById = new(
        () =>
            EF.CompileAsyncQuery(
                (MusterDbContext db, EnrollmentRequestId id) =>
                    db.Set<EnrollmentRequest>()
                        .Where(row => row.Id == id)
                        .Select(row => new RequestStanding
                        {
                            Key = row.KeyFingerprint,
                            State = row.EffectiveAt != null && !row.TookEffect ? RequestState.Pending : row.State,
                        })
                        .SingleOrDefault()
            )
    );

    /// <summary>The key that asked.</summary>
    public required Fingerprint Key { get; init; }

    public required RequestState State { get; init; }

    public static Task<RequestStanding?> FindAsync(MusterDbContext db, EnrollmentRequestId id) => ById.Of(db)(db, id);
}
