using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Conflicts;

/// <summary>Who else sets the same things. Every query here is found by an index: of a policy's settings, then of each setting's key.</summary>
internal static class ConflictQuery
{
    public const int Most = 200;

    /// <param name="same">Null for all; else only those that set it alike, or only those that do not.</param>
    public static async Task<ConfigurationConflicts> OfPolicyAsync(
        MusterDbContext db,
        ConfigurationPolicyId id,
        bool? same,
        CancellationToken ct
    )
    {
        var pairs =
            from mine in db.Set<PolicySetting>()
            where mine.PolicyId == id
            from other in db.Set<PolicySetting>()
            where other.SettingKey == mine.SettingKey && other.PolicyId != id
            select new
            {
                mine,
                other,
                same = mine.ValueHash != null && mine.ValueHash == other.ValueHash,
            };
        pairs = same is { } wanted ? pairs.Where(pair => pair.same == wanted) : pairs;
        var found = await (
            from pair in pairs
            join policy in db.ConfigurationPolicies() on pair.other.PolicyId equals policy.Id
            orderby pair.mine.SettingKey, pair.other.PolicyId
            select new
            {
                pair.mine.Name,
                policy.Id,
                PolicyName = policy.Name,
                policy.Kind,
                Mine = pair.mine.ValueHash,
                Other = pair.other.ValueHash,
            }
        )
            .Take(Most + 1)
            .ToListAsync(ct);
        return new ConfigurationConflicts(
            [
                .. found
                    .Take(Most)
                    .Select(row => new ConfigurationConflict(
                        row.Name,
                        row.Id.Value,
                        row.PolicyName,
                        EnumText.Of(row.Kind),
                        ResultOf(row.Mine, row.Other)
                    )),
            ],
            found.Count > Most
        );
    }

    /// <summary>Of a content that is not saved yet: what others set otherwise.</summary>
    public static async Task<IReadOnlyList<ConfigurationConflict>> OfContentAsync(
        MusterDbContext db,
        CheckedContent content,
        ConfigurationPolicyId? saved,
        CancellationToken ct
    )
    {
        var mine = content.Document.Settings.ToDictionary(setting => setting.CanonicalKey, StringComparer.Ordinal);
        var keys = mine.Keys.ToList();
        var hashes = content.Document.Settings.Select(CheckedContent.HashOf).OfType<string>().ToList();
        var found = await (
            from other in db.Set<PolicySetting>()
            where
                keys.Contains(other.SettingKey)
                && other.PolicyId != saved
                && (other.ValueHash == null || !hashes.Contains(other.ValueHash))
            join policy in db.ConfigurationPolicies() on other.PolicyId equals policy.Id
            orderby other.SettingKey, other.PolicyId
            select new
            {
                other.SettingKey,
                other.ValueHash,
                policy.Id,
                policy.Name,
                policy.Kind,
            }
        )
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. found.Select(row => new ConfigurationConflict(
                mine[row.SettingKey].Key,
                row.Id.Value,
                row.Name,
                EnumText.Of(row.Kind),
                ResultOf(CheckedContent.HashOf(mine[row.SettingKey]), row.ValueHash)
            )),
        ];
    }

    /// <returns>Those of <paramref name="ids"/> that another policy contradicts.</returns>
    public static async Task<HashSet<ConfigurationPolicyId>> ConflictingAsync(
        MusterDbContext db,
        IReadOnlyList<ConfigurationPolicyId> ids,
        CancellationToken ct
    ) =>
        ids.Count == 0
            ? []
            :
            [
                .. await db.Set<PolicySetting>()
                    .Where(mine =>
                        ids.Contains(mine.PolicyId)
                        && mine.ValueHash != null
                        && db.Set<PolicySetting>()
                            .Any(other =>
                                other.SettingKey == mine.SettingKey
                                && other.ValueHash != null
                                && other.ValueHash != mine.ValueHash
                            )
                    )
                    .Select(mine => mine.PolicyId)
                    .Distinct()
                    .ToListAsync(ct),
            ];

    private static string ResultOf(string? mine, string? other) =>
        mine is null || other is null ? "unknown"
        : mine == other ? "same"
        : "different";
}
