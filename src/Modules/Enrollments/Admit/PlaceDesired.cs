using Muster.Modules.Policies;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>A device has what its groups should have from the moment at which it is admitted.</summary>
internal sealed class PlaceDesired(DesiredPlacement desired) : IPlacement
{
    public Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct) =>
        Task.CompletedTask; // what it should have follows from its groups

    public Task PlacedAsync(PlacedDevice placed, MusterDbContext db, CancellationToken ct) =>
        desired.PlaceAsync(db, placed.Device, ct);
}
