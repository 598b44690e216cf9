using System.Security.Claims;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.SavedViews.Internal;

/// <summary>Whose views they are, and which of the team's they may see and change.</summary>
/// <param name="Operator">Null for a service's token, which has no views of its own.</param>
/// <param name="Lists">The lists that the caller may see.</param>
internal sealed record ViewCaller(Actor Actor, OperatorId? Operator, bool ManagesTeamViews, IReadOnlyList<string> Lists)
{
    public static ViewCaller Of(ClaimsPrincipal user) =>
        new(
            Actor.Of(user),
            user.OperatorOf(),
            user.Has(Permissions.ManageViews),
            [.. ListKind.All.Where(kind => user.Has(kind.Permission)).Select(kind => kind.Name)]
        );

    public bool MayChange(SavedView view) => view.Visibility == ViewVisibility.Personal || ManagesTeamViews;

    /// <summary>What there is for this caller: nobody learns of another's personal views.</summary>
    public IQueryable<SavedView> Views(MusterDbContext db)
    {
        var (own, lists) = (Operator, Lists.ToList());
        return db.Set<SavedView>()
            .Where(view =>
                lists.Contains(view.List)
                && (view.Visibility == ViewVisibility.Team || (own != null && view.OwnerId == own))
            );
    }
}
