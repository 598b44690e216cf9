using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Admit;

/// <summary>Whose a device would become that the hook lets in: of the person whom it claims, since that is what the hook was told.</summary>
internal sealed record ClaimedOwner(OwnerStanding Standing, PersonId? Person)
{
    public static async Task<ClaimedOwner> FindAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var expected =
            await db.ExpectedMatchAsync(claim.Shown, ct) is { } match && match.IsTakenBy(claim.Platform) ? match : null;
        // The use of the key may be taken already by this very claim.
        if (
            expected is { IsProved: true }
            || await CheckedEnrollmentKey.FindAsync(db, claim, now, ct)
                is { Standing: EnrollmentKeyStanding.Valid or EnrollmentKeyStanding.UsedUp, PersonId: not null }
        )
        {
            return new ClaimedOwner(OwnerStanding.Settled, null);
        }

        var person = await db.People()
            .Where(row => row.PeerId == claim.ClaimedPeerId && row.Status == PersonStatus.Active)
            .Select(row => (PersonId?)row.Id)
            .SingleOrDefaultAsync(ct);
        return person is null ? new ClaimedOwner(OwnerStanding.Missing, null)
            : expected?.Device.OwnerPersonId is { } listed && listed != person
                ? new ClaimedOwner(OwnerStanding.Other, null)
            : new ClaimedOwner(OwnerStanding.Active, person);
    }
}

internal enum OwnerStanding
{
    Active,

    /// <summary>An enrollment key or the list of expected devices says whose it is, by something that is proved.</summary>
    Settled,

    /// <summary>There is nobody active with this Peer ID.</summary>
    Missing,

    /// <summary>The list of expected devices has it for somebody else.</summary>
    Other,
}
