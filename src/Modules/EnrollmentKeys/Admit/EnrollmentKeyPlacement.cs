using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys.Admit;

/// <summary>The group is that of the key; so is the owner, unless a person said whose the device is.</summary>
internal sealed class EnrollmentKeyPlacement(TimeProvider clock) : IPlacement
{
    public async Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct)
    {
        if (claim.EnrollmentKey is not { Id: { } id })
        {
            return;
        }

        if (claim.ApprovedBy is null)
        {
            // The use is taken already, so that a key may be used up by this very device.
            if (
                await CheckedEnrollmentKey.FindAsync(db, claim, clock.GetUtcNow(), ct)
                is not { Standing: EnrollmentKeyStanding.Valid or EnrollmentKeyStanding.UsedUp } key
            )
            {
                return;
            }

            place.Owner ??= key.PersonId;
        }

        if (await db.EnrollmentKeys().SingleOrDefaultAsync(row => row.Id == id, ct) is { GroupId: { } group })
        {
            place.Groups.Add(new GroupToJoin(group, EnrollmentKeyGrounds.Code));
        }
    }
}
