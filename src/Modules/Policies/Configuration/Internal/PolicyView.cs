using Muster.Contracts.Policies;
using Muster.Modules.Policies.Configuration.Conflicts;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>Policies as the API shows them: never their content.</summary>
internal static class PolicyView
{
    public static async Task<List<Contracts.Policies.ConfigurationPolicy>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<ConfigurationPolicy> policies,
        CancellationToken ct
    )
    {
        var conflicting = await ConflictQuery.ConflictingAsync(db, [.. policies.Select(policy => policy.Id)], ct);
        return
        [
            .. policies.Select(policy => new Contracts.Policies.ConfigurationPolicy
            {
                Id = policy.Id.Value,
                Name = policy.Name,
                Description = policy.Description,
                Kind = EnumText.Of(policy.Kind),
                Platforms = KindFormat.PlatformsOf(policy.Kind),
                LatestVersion = policy.LatestVersion,
                Hash = policy.Hash,
                SettingCount = policy.SettingCount,
                WarningCount = policy.WarningCount,
                HasConflicts = conflicting.Contains(policy.Id),
                CreatedAt = policy.CreatedAt,
                CreatedBy = policy.CreatedBy,
                ChangedAt = policy.ChangedAt,
                ChangedBy = policy.ChangedBy,
                Version = policy.RowVersion,
            }),
        ];
    }

    /// <summary>Without the content, which is not read for it.</summary>
    public static IQueryable<ConfigurationPolicyVersion> Versions(IQueryable<PolicyVersion> rows) =>
        rows.Select(row => new ConfigurationPolicyVersion
        {
            Number = row.Number,
            Hash = row.Hash,
            Size = row.Size,
            SettingCount = row.SettingCount,
            WarningCount = row.WarningCount,
            Note = row.Note,
            RestoredFrom = row.RestoredFrom,
            At = row.At,
            By = row.By,
            ApprovedBy = row.ApprovedBy,
        });
}
