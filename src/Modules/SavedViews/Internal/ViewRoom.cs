using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.Internal;

/// <summary>What bounds views: how many there are, and that no two on a shelf have one name. A shelf is an operator's, or the team's.</summary>
internal static class ViewRoom
{
    public const int Personal = 100;
    public const int Team = 500;

    /// <summary>Two who put something onto the same shelf at the same time have to see each other.</summary>
    public static Task EnterAloneAsync(
        MusterDbContext db,
        IDatabaseEngine engine,
        ViewVisibility visibility,
        OperatorId? owner,
        CancellationToken ct
    ) =>
        engine.EnterAloneAsync(db, visibility == ViewVisibility.Team ? "saved-views/team" : $"saved-views/{owner}", ct);

    public static async Task<bool> IsFullAsync(
        MusterDbContext db,
        ViewVisibility visibility,
        OperatorId? owner,
        CancellationToken ct
    ) => await Shelf(db, visibility, owner).CountAsync(ct) >= (visibility == ViewVisibility.Team ? Team : Personal);

    /// <param name="but">The view that may have the name, being the one that is changed.</param>
    public static Task<bool> IsTakenAsync(
        MusterDbContext db,
        ViewVisibility visibility,
        OperatorId? owner,
        string list,
        string name,
        SavedViewId? but,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(name);
        return Shelf(db, visibility, owner)
            .AnyAsync(view => view.List == list && view.NameKey == key && view.Id != but, ct);
    }

    private static IQueryable<SavedView> Shelf(MusterDbContext db, ViewVisibility visibility, OperatorId? owner)
    {
        var shelf = db.Set<SavedView>().Where(view => view.Visibility == visibility);
        return visibility == ViewVisibility.Team ? shelf : shelf.Where(view => view.OwnerId == owner);
    }
}
