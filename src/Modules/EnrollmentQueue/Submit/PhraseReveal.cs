using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Phrases;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>A waiting device shows the share that it committed to: from then on the approver sees the words. Inside the channel's unit of work.</summary>
public sealed class PhraseReveal(IDatabaseEngine engine, TimeProvider clock)
{
    /// <param name="spki">The SubjectPublicKeyInfo that proved <paramref name="key"/>.</param>
    public async Task<RevealOutcome> RevealAsync(
        MusterDbContext db,
        EnrollmentRequestId id,
        Fingerprint key,
        ReadOnlyMemory<byte> spki,
        PhraseShare reveal,
        CancellationToken ct
    )
    {
        var request = await engine
            .Lock<EnrollmentRequest>(db, "SELECT * FROM enrollment_requests WHERE id = {0}", id.Value)
            .SingleOrDefaultAsync(ct);
        if (request is null || request.KeyFingerprint != key)
        {
            return RevealOutcome.NotFound;
        }

        if (request.Promised is not { } promised)
        {
            return RevealOutcome.NothingCommitted;
        }

        if (promised.Commitment != reveal.Commitment)
        {
            return RevealOutcome.Mismatch;
        }

        if (request.Phrase is not null)
        {
            return RevealOutcome.Revealed;
        }

        if (!request.Undecided)
        {
            return RevealOutcome.Ended;
        }

        var parts = new PhraseParts
        {
            Salt = promised.Salt,
            Reveal = reveal,
            DeviceKey = spki,
            ServerKey = promised.ServerKey,
        };
        request.ShowPhrase(VerificationPhrase.Of(parts));
        db.Publish(new RequestChanged(id.Value, request.RowVersion + 1), clock.GetUtcNow());
        return RevealOutcome.Revealed;
    }
}

public enum RevealOutcome
{
    /// <summary>The words are there; also when they were there before.</summary>
    Revealed,

    /// <summary>This key has no such request.</summary>
    NotFound,

    /// <summary>The request came without a commitment.</summary>
    NothingCommitted,

    /// <summary>It is not what the device committed to.</summary>
    Mismatch,

    /// <summary>The device was told how the request ended; nobody compares any more.</summary>
    Ended,
}
