using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.List;

internal sealed class AppList(AppView view)
{
    private const string ByTime = "changedAt";

    public static string[] Sorts { get; } = ["name", "-name", ByTime, $"-{ByTime}"];

    public async Task<Page<App>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        string? q,
        AppKind? kind,
        AppPlatform? platform,
        bool whole,
        CancellationToken ct
    )
    {
        var apps = db.Set<StoredApp>().Where(app => app.DeletedAt == null);
        apps = string.IsNullOrWhiteSpace(q) ? apps : apps.StartsWithKey(app => app.NameKey, SearchKey.Of(q));
        apps = kind is { } wanted ? apps.Where(app => app.Kind == wanted) : apps;
        apps = platform is { } on ? apps.Where(app => app.Platform == on) : apps;
        apps = page.SortField == ByTime ? Timed(apps, page) : Named(apps, page);
        var rows = await apps.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(page, app => app, app => CursorOf(app, page));
        return new Page<App> { Items = await view.OfAsync(db, shown.Items, whole, ct), NextCursor = shown.NextCursor };
    }

    private static IQueryable<StoredApp> Named(IQueryable<StoredApp> apps, CheckedPage page)
    {
        apps = page.After is { } after
            ? apps.Beyond(app => app.NameKey, app => app.Id, after.Key, new AppId(after.Id), page.Descending)
            : apps;
        return page.Descending
            ? apps.OrderByDescending(app => app.NameKey).ThenByDescending(app => app.Id)
            : apps.OrderBy(app => app.NameKey).ThenBy(app => app.Id);
    }

    private static IQueryable<StoredApp> Timed(IQueryable<StoredApp> apps, CheckedPage page)
    {
        if (page.After is { Instant: var at } after)
        {
            var id = new AppId(after.Id);
            apps = page.Descending
                ? apps.Where(app => app.ChangedAt < at || (app.ChangedAt == at && app.Id < id))
                : apps.Where(app => app.ChangedAt > at || (app.ChangedAt == at && app.Id > id));
        }

        return page.Descending
            ? apps.OrderByDescending(app => app.ChangedAt).ThenByDescending(app => app.Id)
            : apps.OrderBy(app => app.ChangedAt).ThenBy(app => app.Id);
    }

    private static string CursorOf(StoredApp app, CheckedPage page) =>
        page.SortField == ByTime
            ? PageCursor.Of(page.Sort, app.ChangedAt, app.Id.Value)
            : PageCursor.Of(page.Sort, app.NameKey, app.Id.Value);
}
