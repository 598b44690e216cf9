using Microsoft.EntityFrameworkCore;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Storage.Lists;

namespace Muster.Modules.Policies.Blueprints;

internal static class BlueprintPages
{
    /// <returns>By name, one more than the page holds where there is one.</returns>
    public static Task<List<Blueprint>> PageAsync(
        this IQueryable<Blueprint> blueprints,
        CheckedPage page,
        CancellationToken ct
    )
    {
        var rest = page.After is { } after
            ? blueprints.Beyond(
                row => row.NameKey,
                row => row.Id,
                after.Key,
                new BlueprintId(after.Id),
                page.Descending
            )
            : blueprints;
        return (
            page.Descending
                ? rest.OrderByDescending(row => row.NameKey).ThenByDescending(row => row.Id)
                : rest.OrderBy(row => row.NameKey).ThenBy(row => row.Id)
        )
            .Take(page.Limit + 1)
            .ToListAsync(ct);
    }
}
