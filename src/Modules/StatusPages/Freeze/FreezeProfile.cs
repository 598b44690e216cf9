using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.StatusPages.Internal;
using Muster.Modules.StatusPages.Resolve;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Freeze;

/// <summary>Keeps the profile that counts for a device at the moment it is admitted; what becomes of the profile later changes nothing.</summary>
internal sealed class FreezeProfile(IScopeGroups groups, TimeProvider clock) : IPlacement
{
    public Task PlaceAsync(AdmissionClaim claim, Place place, MusterDbContext db, CancellationToken ct) =>
        Task.CompletedTask; // where the device belongs is for others to say

    public async Task PlacedAsync(PlacedDevice placed, MusterDbContext db, CancellationToken ct)
    {
        var choice = await ProfileChoice.OfAsync(db, placed.Device, ct);
        var shown = await EspProfileView.OfAsync(db, groups, [choice.Profile], Scope.Whole, ct);

        // An approval that was undone has left one; the one that counts is that of the last admission.
        await db.Set<EspProfileSnapshot>().Where(row => row.RecordId == placed.Record).ExecuteDeleteAsync(ct);
        db.Add(
            new EspProfileSnapshot
            {
                RecordId = placed.Record,
                ProfileId = choice.Profile.Id,
                DeviceId = placed.Device,
                Target = choice.Target,
                Profile = JsonSerializer.Serialize(shown[0], StatusPagesJson.Default.EspProfile),
                At = clock.GetUtcNow(),
            }
        );
    }
}
