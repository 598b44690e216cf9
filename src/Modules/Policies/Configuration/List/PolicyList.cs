using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.List;

internal static class PolicyList
{
    public static async Task<Page<Contracts.Policies.ConfigurationPolicy>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        string? q,
        ConfigurationKind? kind,
        CancellationToken ct
    )
    {
        var policies = db.ConfigurationPolicies();
        policies = kind is null ? policies : policies.Where(policy => policy.Kind == kind);
        policies = string.IsNullOrWhiteSpace(q)
            ? policies
            : policies.StartsWithKey(policy => policy.NameKey, SearchKey.Of(q));
        policies = page.SortField == "changedAt" ? ByChange(policies, page) : ByName(policies, page);
        var rows = await policies.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(page, policy => policy, policy => CursorOf(policy, page));
        return new Page<Contracts.Policies.ConfigurationPolicy>
        {
            Items = await PolicyView.OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }

    private static IQueryable<ConfigurationPolicy> ByName(IQueryable<ConfigurationPolicy> policies, CheckedPage page)
    {
        policies = page.After is { } after
            ? policies.Beyond(
                policy => policy.NameKey,
                policy => policy.Id,
                after.Key,
                new ConfigurationPolicyId(after.Id),
                page.Descending
            )
            : policies;
        return page.Descending
            ? policies.OrderByDescending(policy => policy.NameKey).ThenByDescending(policy => policy.Id)
            : policies.OrderBy(policy => policy.NameKey).ThenBy(policy => policy.Id);
    }

    private static IQueryable<ConfigurationPolicy> ByChange(IQueryable<ConfigurationPolicy> policies, CheckedPage page)
    {
        if (page.After is { Instant: var at } after)
        {
            var id = new ConfigurationPolicyId(after.Id);
            policies = page.Descending
                ? policies.Where(policy => policy.ChangedAt < at || (policy.ChangedAt == at && policy.Id < id))
                : policies.Where(policy => policy.ChangedAt > at || (policy.ChangedAt == at && policy.Id > id));
        }

        return page.Descending
            ? policies.OrderByDescending(policy => policy.ChangedAt).ThenByDescending(policy => policy.Id)
            : policies.OrderBy(policy => policy.ChangedAt).ThenBy(policy => policy.Id);
    }

    private static string CursorOf(ConfigurationPolicy policy, CheckedPage page) =>
        page.SortField == "changedAt"
            ? PageCursor.Of(page.Sort, policy.ChangedAt, policy.Id.Value)
            : PageCursor.Of(page.Sort, policy.NameKey, policy.Id.Value);
}
