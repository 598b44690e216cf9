using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Judge;

/// <summary>Whose a device becomes, by somebody who vouches for that: never the one whom a stranger claims to be.</summary>
internal static class OwnerOfClaim
{
    /// <param name="hooked">Whose it becomes where the policy hook lets it in.</param>
    /// <param name="expected">The device that it is by the list of expected ones.</param>
    /// <param name="key">The enrollment key that came with it, whether or not this very claim has used it up.</param>
    public static async Task<PersonId?> FindAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        CheckedEnrollmentKey? key,
        ExpectedMatch? expected,
        PersonId? hooked,
        CancellationToken ct
    )
    {
        if (claim.ApprovedBy is null)
        {
            var ofKey = key is { Standing: EnrollmentKeyStanding.Valid or EnrollmentKeyStanding.UsedUp }
                ? key.PersonId
                : null;
            return ofKey ?? (expected is { IsProved: true } ? expected.Device.OwnerPersonId : null) ?? hooked;
        }

        var vouched = claim.EnrollmentKey is { Id: { } id }
            ? await db.EnrollmentKeys().Where(row => row.Id == id).Select(row => row.PersonId).SingleOrDefaultAsync(ct)
            : null;
        return claim.Owner
            ?? vouched
            ?? expected?.Device.OwnerPersonId
            ?? await db.People()
                .Where(person => person.PeerId == claim.ClaimedPeerId)
                .Select(person => (PersonId?)person.Id)
                .SingleOrDefaultAsync(ct);
    }

    /// <summary>For each device that the owner has, how many days it was unused, without the one that leaves for the new one.</summary>
    public static async Task<ImmutableArray<int>> UnusedDaysAsync(
        MusterDbContext db,
        PersonId owner,
        AdmissionClaim claim,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var devices = await db.DevicesOwnedBy(owner).Where(device => device.Id != claim.Replaces).ToListAsync(ct);
        return [.. devices.Select(device => device.UnusedDays(now)).Order()];
    }
}
