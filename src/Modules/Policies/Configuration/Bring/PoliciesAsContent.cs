using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Bring;

/// <summary>Blueprints bring policies; two that set one thing to different values contradict each other.</summary>
internal sealed class PoliciesAsContent : IContentSource
{
    public const string ContentKind = "policy";

    public string Kind => ContentKind;

    public async Task<IReadOnlyList<ContentRow>> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(id => new ConfigurationPolicyId(id)).ToList();
        var rows = await db.ConfigurationPolicies().Where(policy => wanted.Contains(policy.Id)).ToListAsync(ct);
        var settings = (
            await db.Set<PolicySetting>().Where(setting => wanted.Contains(setting.PolicyId)).ToListAsync(ct)
        ).ToLookup(setting => setting.PolicyId);
        return
        [
            .. rows.Select(policy => new ContentRow(
                policy.Id.Value,
                policy.Name,
                KindFormat.PlatformsOf(policy.Kind),
                policy.LatestVersion,
                policy.Hash,
                settings[policy.Id]
                    .ToDictionary(
                        setting => setting.SettingKey,
                        // Nobody knows whether two secrets are the same, so they are not.
                        setting => setting.ValueHash ?? $"secret of {policy.Id}",
                        StringComparer.Ordinal
                    )
            )),
        ];
    }
}
