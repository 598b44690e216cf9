using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Admit;

/// <summary>The owner is the person whom the device claims, where the hook lets it in and nobody else says whose it is.</summary>
internal sealed class PolicyHookPlacement(TimeProvider clock) : IPlacement
{
    public async Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct)
    {
        if (
            await db.IsVouchedForByHookAsync(claim, now: null, ct)
            && await ClaimedOwner.FindAsync(db, claim, clock.GetUtcNow(), ct) is { Person: { } owner }
        )
        {
            place.Owner ??= owner;
        }
    }
}
