using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.List;

internal static class ProfileListEndpoint
{
    public static void MapProfileList(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEspProfiles")
            .WithSummary(
                "Profiles of the enrollment status page, in the order in which they count; the default one is the last"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<Contracts.StatusPages.EspProfile>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        IScopeGroups groups,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "priority");
        var scope = user.ScopeOf(Permissions.View);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, groups, page, scope, token), ct));
    }

    private static async Task<Page<Contracts.StatusPages.EspProfile>> ReadAsync(
        MusterDbContext db,
        IScopeGroups groups,
        CheckedPage page,
        Scope scope,
        CancellationToken ct
    )
    {
        var after = int.TryParse(page.After?.Key, CultureInfo.InvariantCulture, out var priority) ? priority : 0;
        var rows = await db.EspProfiles(scope)
            .Where(profile => profile.Priority > after)
            .OrderBy(profile => profile.Priority)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var shown = rows.ToPage(
            page,
            row => row,
            row => PageCursor.Of(page.Sort, row.Priority.ToString(CultureInfo.InvariantCulture), row.Id.Value)
        );
        return new Page<Contracts.StatusPages.EspProfile>
        {
            Items = await EspProfileView.OfAsync(db, groups, shown.Items, scope, ct),
            NextCursor = shown.NextCursor,
        };
    }
}
