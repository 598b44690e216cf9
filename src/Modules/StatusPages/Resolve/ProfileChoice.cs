using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.Policies;
using Muster.Modules.StatusPages.Bring;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Resolve;

/// <summary>
/// Which profile counts: an active one that a blueprint brings; else the first active one that is assigned to a group of the device; else one that is assigned to the user, of which
/// there can be none; else the default one.
/// </summary>
/// <param name="Considered">Those that are assigned to a group of the device, the first to count first.</param>
internal sealed record ProfileChoice(EspProfile Profile, ProfileTarget Target, IReadOnlyList<EspProfile> Considered)
{
    /// <param name="device">Null: none is named, so none is in a group.</param>
    public static async Task<ProfileChoice> OfAsync(MusterDbContext db, DeviceId? device, CancellationToken ct)
    {
        List<EspProfile> considered = device is { } named
            ? [.. await BroughtToAsync(db, named, ct), .. await AssignedToAsync(db, named, ct)]
            : [];
        considered = [.. considered.DistinctBy(profile => profile.Id)];
        var first = considered.Find(profile => profile.Status == EspProfileStatus.Active);
        return first is null
            ? new ProfileChoice(
                await db.Set<EspProfile>().SingleAsync(profile => profile.IsDefault, ct),
                ProfileTarget.Default,
                considered
            )
            : new ProfileChoice(first, ProfileTarget.Device, considered);
    }

    private static async Task<List<EspProfile>> BroughtToAsync(
        MusterDbContext db,
        DeviceId device,
        CancellationToken ct
    )
    {
        var brought = (await db.DesiredContentsAsync(device, ProfilesAsContent.ContentKind, ct))
            .Select(id => new EspProfileId(id))
            .ToList();
        var profiles = await db.Set<EspProfile>().Where(profile => brought.Contains(profile.Id)).ToListAsync(ct);
        return [.. profiles.OrderBy(profile => brought.IndexOf(profile.Id))];
    }

    private static Task<List<EspProfile>> AssignedToAsync(MusterDbContext db, DeviceId device, CancellationToken ct)
    {
        var groups = db.GroupsOf(device);
        var assigned = db.Set<EspAssignment>().Where(row => groups.Contains(row.GroupId)).Select(row => row.ProfileId);
        return db.Set<EspProfile>()
            .Where(profile => assigned.Contains(profile.Id))
            .OrderBy(profile => profile.Priority)
            .ToListAsync(ct);
    }
}

internal enum ProfileTarget
{
    Device,
    Default,
}
