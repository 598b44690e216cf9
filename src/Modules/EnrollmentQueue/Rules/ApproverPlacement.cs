using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>What the approver says: to whom the request is bound, and into which of its former groups the device comes back.</summary>
internal sealed class ApproverPlacement : IPlacement
{
    public async Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct)
    {
        place.Owner ??= await db.Set<EnrollmentRequest>()
            .Where(request => request.Id == claim.Request)
            .Select(request => request.PersonId)
            .SingleOrDefaultAsync(ct);
        place.Groups.AddRange(claim.FormerGroups.Select(group => new GroupToJoin(group, DeviceMembership.Returned)));
    }
}
