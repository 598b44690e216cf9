using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>A device is in the groups whose rules it fits at the moment it is admitted, and not some time later.</summary>
internal sealed class PlaceByRules(RuledMembership membership) : IPlacement
{
    public Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct) =>
        Task.CompletedTask; // the rules go by the device, which is not there yet

    public Task JoinAsync(PlacedDevice placed, MusterDbContext db, CancellationToken ct) =>
        membership.ReviewAsync(db, placed.Device, ct);
}
