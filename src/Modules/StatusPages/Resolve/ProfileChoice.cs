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
        List<EspProfileId> brought = device is { } named
            ?
            [
                .. (await db.DesiredContentsAsync(named, ProfilesAsContent.ContentKind, ct)).Select(
                    id => new EspProfileId(id)
                ),
            ]
            : [];
        var found = await CandidatesAsync(db, device, brought, ct);
        List<EspProfile> considered =
        [
            .. found
                .Where(one => one.Assigned || brought.Contains(one.Profile.Id))
                .Select(one => one.Profile)
                .OrderBy(profile => brought.IndexOf(profile.Id) is >= 0 and var place ? place : int.MaxValue)
                .ThenBy(profile => profile.Priority),
        ];
        return considered.Find(profile => profile.Status == EspProfileStatus.Active) is { } first
            ? new ProfileChoice(first, ProfileTarget.Device, considered)
            : new ProfileChoice(found.Single(one => one.Profile.IsDefault).Profile, ProfileTarget.Default, considered);
    }

    /// <summary>All that may count, and the default one.</summary>
    private static async Task<IReadOnlyList<(EspProfile Profile, bool Assigned)>> CandidatesAsync(
        MusterDbContext db,
        DeviceId? device,
        List<EspProfileId> brought,
        CancellationToken ct
    )
    {
        if (device is not { } named)
        {
            return [(await db.Set<EspProfile>().SingleAsync(profile => profile.IsDefault, ct), false)];
        }

        var groups = db.GroupsOf(named);
        var assigned = db.Set<EspAssignment>().Where(row => groups.Contains(row.GroupId)).Select(row => row.ProfileId);
        var found = await db.Set<EspProfile>()
            .Where(profile => profile.IsDefault || brought.Contains(profile.Id) || assigned.Contains(profile.Id))
            .Select(profile => new { Profile = profile, Assigned = assigned.Contains(profile.Id) })
            .ToListAsync(ct);
        return [.. found.Select(one => (one.Profile, one.Assigned))];
    }
}

internal enum ProfileTarget
{
    Device,
    Default,
}
