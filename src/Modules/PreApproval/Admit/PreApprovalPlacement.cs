using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Admit;

/// <summary>
/// A device takes the place of the one that was expected: its id, name, groups and all that follows from them. Whose it is, the list says, unless a
/// person or an enrollment key does.
/// </summary>
internal sealed class PreApprovalPlacement : IPlacement
{
    public async Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct)
    {
        if (
            await db.ExpectedMatchAsync(claim.Shown, ct) is not { } match
            || !match.IsTakenBy(claim.Platform)
            || (match.Kind == ExpectedMatchKind.Claim && !await IsVouchedForAsync(claim, db, ct))
        )
        {
            return;
        }

        place.Expected = match;
        if (claim.ApprovedBy is null)
        {
            place.Owner ??= match.Device.OwnerPersonId;
        }

        foreach (var group in await db.GroupsOfExpectedAsync(match.Device.DeviceId, match.Batch, ct))
        {
            place.Groups.Add(new GroupToJoin(group, DeviceMembership.PreApproval));
        }
    }

    /// <summary>What a device merely says takes no place: somebody vouches for it, and the rule has found that they are not somebody else.</summary>
    private static async Task<bool> IsVouchedForAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct) =>
        claim is { ApprovedBy: not null } or { EnrollmentKey: not null }
        || await db.IsVouchedForByHookAsync(claim, now: null, ct);
}
