using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.List;

internal static class ScriptList
{
    private const string ByTime = "changedAt";

    public static string[] Sorts { get; } = ["name", "-name", ByTime, $"-{ByTime}"];

    public static async Task<Page<Script>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        string? q,
        Interpreter? interpreter,
        ScriptPlatform? platform,
        CancellationToken ct
    )
    {
        var scripts = db.Set<StoredScript>().Where(script => script.DeletedAt == null);
        scripts = string.IsNullOrWhiteSpace(q)
            ? scripts
            : scripts.StartsWithKey(script => script.NameKey, SearchKey.Of(q));
        scripts = interpreter is { } wanted ? scripts.Where(script => script.Interpreter == wanted) : scripts;
        scripts = platform is { } on ? scripts.Where(script => script.Platform == on) : scripts;
        scripts = page.SortField == ByTime ? Timed(scripts, page) : Named(scripts, page);
        var rows = await scripts.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(page, script => script, script => CursorOf(script, page));
        return new Page<Script>
        {
            Items = await ScriptView.OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }

    private static IQueryable<StoredScript> Named(IQueryable<StoredScript> scripts, CheckedPage page)
    {
        scripts = page.After is { } after
            ? scripts.Beyond(
                script => script.NameKey,
                script => script.Id,
                after.Key,
                new ScriptId(after.Id),
                page.Descending
            )
            : scripts;
        return page.Descending
            ? scripts.OrderByDescending(script => script.NameKey).ThenByDescending(script => script.Id)
            : scripts.OrderBy(script => script.NameKey).ThenBy(script => script.Id);
    }

    private static IQueryable<StoredScript> Timed(IQueryable<StoredScript> scripts, CheckedPage page)
    {
        if (page.After is { Instant: var at } after)
        {
            var id = new ScriptId(after.Id);
            scripts = page.Descending
                ? scripts.Where(script => script.ChangedAt < at || (script.ChangedAt == at && script.Id < id))
                : scripts.Where(script => script.ChangedAt > at || (script.ChangedAt == at && script.Id > id));
        }

        return page.Descending
            ? scripts.OrderByDescending(script => script.ChangedAt).ThenByDescending(script => script.Id)
            : scripts.OrderBy(script => script.ChangedAt).ThenBy(script => script.Id);
    }

    private static string CursorOf(StoredScript script, CheckedPage page) =>
        page.SortField == ByTime
            ? PageCursor.Of(page.Sort, script.ChangedAt, script.Id.Value)
            : PageCursor.Of(page.Sort, script.NameKey, script.Id.Value);
}
