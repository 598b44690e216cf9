using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>What a key asked for last.</summary>
internal sealed class LastRequest
{
    private static readonly PerModel<Func<MusterDbContext, Fingerprint, Task<LastRequest?>>> OfKey = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, Fingerprint key) =>
                db.Set<EnrollmentRequest>()
                    .Where(row => row.KeyFingerprint == key)
                    .OrderByDescending(row => row.RequestedAt)
                    .Select(row => new LastRequest
                    {
                        Id = row.Id,
                        State = row.State,
                        Content = row.Content,
                        TookEffect = row.TookEffect,
                        RequestedAt = row.RequestedAt,
                        PhraseCommitment = row.PhraseCommitment,
                        PhraseSalt = row.PhraseSalt,
                        PhraseServerKey = row.PhraseServerKey,
                    })
                    .FirstOrDefault()
        )
    );

    public EnrollmentRequestId Id { get; private init; }

    public RequestState State { get; private init; }

    public Fingerprint Content { get; private init; }

    public bool TookEffect { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    public PhrasePromise? Phrase => PhrasePromise.OfRow(PhraseCommitment, PhraseSalt, PhraseServerKey);

    private Fingerprint? PhraseCommitment { get; init; }

    private string? PhraseSalt { get; init; }

    private byte[]? PhraseServerKey { get; init; }

    /// <returns>Null for a key that asks for the first time.</returns>
    public static Task<LastRequest?> FindAsync(MusterDbContext db, Fingerprint key) => OfKey.Of(db)(db, key);
}
