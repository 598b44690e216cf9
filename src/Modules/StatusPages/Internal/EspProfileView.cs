using Microsoft.EntityFrameworkCore;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Internal;

/// <summary>Profiles as the API shows them, with those of their groups that the caller's scope reaches.</summary>
internal static class EspProfileView
{
    public static async Task<List<Contracts.StatusPages.EspProfile>> OfAsync(
        MusterDbContext db,
        IScopeGroups groups,
        IReadOnlyCollection<EspProfile> profiles,
        Scope scope,
        CancellationToken ct
    )
    {
        var ids = profiles.Select(profile => profile.Id).ToList();
        var assignments = await db.Set<EspAssignment>().Where(row => ids.Contains(row.ProfileId)).ToListAsync(ct);
        var seen = assignments.Where(row => scope.Everything || scope.Groups.Contains(row.GroupId)).ToList();
        var names = await groups.NamesAsync(db, [.. seen.Select(row => row.GroupId).Distinct()], ct);
        return [.. profiles.Select(profile => Of(profile, Named(seen, names, profile.Id)))];
    }

    private static List<EspProfileGroup> Named(
        List<EspAssignment> assignments,
        IReadOnlyDictionary<DeviceGroupId, string> names,
        EspProfileId profile
    ) =>
        [
            .. assignments
                .Where(row => row.ProfileId == profile && names.ContainsKey(row.GroupId))
                .Select(row => new EspProfileGroup(row.GroupId.Value, names[row.GroupId]))
                .OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase),
        ];

    private static Contracts.StatusPages.EspProfile Of(EspProfile profile, IReadOnlyList<EspProfileGroup> groups)
    {
        var settings = profile.Read();
        return new Contracts.StatusPages.EspProfile
        {
            Id = profile.Id.Value,
            Name = profile.Name,
            Description = profile.Description,
            Priority = profile.IsDefault ? null : profile.Priority,
            IsDefault = profile.IsDefault,
            Status = EnumText.Of(profile.Status),
            AssignedGroups = groups,
            BlockingApps = settings.BlockingApps,
            TimeoutMinutes = settings.TimeoutMinutes,
            ShowProgress = settings.ShowProgress,
            DeviceBlock = settings.DeviceBlock,
            ShowAccountProgress = settings.ShowAccountProgress,
            AccountBlock = settings.AccountBlock,
            AllowSkip = settings.AllowSkip,
            ShowErrorDetails = settings.ShowErrorDetails,
            AllowRetry = settings.AllowRetry,
            AllowReset = settings.AllowReset,
            AllowUseOnFailure = settings.AllowUseOnFailure,
            AllowLogCollection = settings.AllowLogCollection,
            OnlyOobe = settings.OnlyOobe,
            TechnicianPhaseMode = settings.TechnicianPhaseMode,
            QualityUpdates = settings.QualityUpdates,
            CustomHeading = settings.CustomHeading,
            CustomMessage = settings.CustomMessage,
            SupportUrl = settings.SupportUrl,
            CreatedAt = profile.CreatedAt,
            ChangedAt = profile.ChangedAt,
            ChangedBy = profile.ChangedBy,
            Version = profile.RowVersion,
        };
    }
}
