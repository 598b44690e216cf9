using Microsoft.EntityFrameworkCore;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>The owner is the person to whom the approver bound the request.</summary>
internal sealed class OwnerPlacement : IPlacement
{
    public async Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct) =>
        place.Owner ??= await db.Set<EnrollmentRequest>()
            .Where(request => request.Id == claim.Request)
            .Select(request => request.PersonId)
            .SingleOrDefaultAsync(ct);
}
