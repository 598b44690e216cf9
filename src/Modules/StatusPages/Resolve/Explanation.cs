using Microsoft.EntityFrameworkCore;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using EspProfile = Muster.Modules.StatusPages.Internal.EspProfile;

namespace Muster.Modules.StatusPages.Resolve;

/// <summary>A choice in steps. Profiles that the caller may not see are left out, except for the one that applies.</summary>
internal static class Explanation
{
    private const string Applies = "applies";

    public static async Task<EspResolution> OfAsync(
        MusterDbContext db,
        IScopeGroups groups,
        ProfileChoice choice,
        DeviceId? device,
        Scope scope,
        CancellationToken ct
    )
    {
        var joined = device is { } named ? await db.GroupsOf(named).ToListAsync(ct) : [];
        var shown = await EspProfileView.OfAsync(db, groups, [.. choice.Considered, choice.Profile], scope, ct);
        var candidates = choice
            .Considered.Zip(shown)
            .Select(pair => Candidate(pair.First, pair.Second, joined, choice.Profile))
            .Where(candidate => candidate.Applies || candidate.Groups.Count > 0)
            .ToList();
        var byDevice = choice.Target == ProfileTarget.Device;
        return new EspResolution
        {
            Profile = shown[^1],
            Target = EnumText.Of(choice.Target),
            Steps =
            [
                Step(
                    "device",
                    byDevice ? Applies
                        : device is null ? "not_asked"
                        : "nothing_assigned",
                    candidates
                ),
                Step("user", byDevice ? "not_reached" : "not_assignable", []),
                byDevice
                    ? Step("default", "not_reached", [])
                    : Step("default", Applies, [Candidate(choice.Profile, shown[^1], [], choice.Profile)]),
            ],
        };
    }

    private static EspResolutionStep Step(string target, string outcome, IReadOnlyList<EspCandidate> candidates) =>
        new()
        {
            Target = target,
            Outcome = outcome,
            Candidates = candidates,
        };

    private static EspCandidate Candidate(
        EspProfile profile,
        Contracts.StatusPages.EspProfile shown,
        List<DeviceGroupId> joined,
        EspProfile chosen
    ) =>
        new()
        {
            Id = shown.Id,
            Name = shown.Name,
            Priority = shown.Priority,
            Status = shown.Status,
            Groups = [.. shown.AssignedGroups.Where(group => joined.Contains(new DeviceGroupId(group.Id)))],
            Applies = profile.Id == chosen.Id,
        };
}
