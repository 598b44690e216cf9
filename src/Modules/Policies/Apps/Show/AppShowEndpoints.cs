using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Compare;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Apps.Show;

/// <summary>An app, its versions, and what differs between two. Versions of a deleted app can still be read.</summary>
internal static class AppShowEndpoints
{
    public static void MapShowApp(this IEndpointRouteBuilder apps)
    {
        Describe(apps.MapGet("/{id:guid}", ShowAsync), "GetApp", "One app, by its newest version");
        Describe(
                apps.MapGet("/{id:guid}/versions", VersionsAsync),
                "ListAppVersions",
                "An app's versions, newest first"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest);
        Describe(apps.MapGet("/{id:guid}/versions/{number}", VersionAsync), "GetAppVersion", "One version of an app");
        Describe(apps.MapGet("/{id:guid}/diff", DiffAsync), "CompareAppVersions", "What differs between two versions");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) =>
        route
            .RequireAuthorization(Permissions.View)
            .WithName(name)
            .WithSummary(summary)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<App>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        AppView view,
        Database database,
        CancellationToken ct
    ) =>
        await database.ReadAsync(
            async (db, token) =>
                await db.AppAsync(new AppId(id), token) is { } app
                    ? (await view.OfAsync(db, [app], IsWhole(user), token))[0]
                    : null,
            ct
        )
            is { } found
            ? TypedResults.Ok(found)
            : AppProblems.NotFound();

    private static async Task<Results<Ok<Page<AppVersion>>, ProblemHttpResult>> VersionsAsync(
        Guid id,
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        AppView view,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-number");
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var appId = new AppId(id);
        var before = int.TryParse(page.After?.Key, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;
        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<StoredAppVersion>()
                    .Where(row => row.AppId == appId && row.Number < before)
                    .OrderByDescending(row => row.Number)
                    .Take(page.Limit + 1)
                    .ToListAsync(token),
            ct
        );
        return rows.Count == 0 && page.After is null
            ? AppProblems.NotFound()
            : TypedResults.Ok(
                rows.ToPage(
                    page,
                    row => view.Of(row, IsWhole(user)),
                    row => PageCursor.Of(page.Sort, $"{row.Number}", row.AppId.Value)
                )
            );
    }

    private static async Task<Results<Ok<AppVersion>, ProblemHttpResult>> VersionAsync(
        Guid id,
        int number,
        ClaimsPrincipal user,
        AppView view,
        Database database,
        CancellationToken ct
    ) =>
        await database.ReadAsync((db, token) => FindAsync(db, id, number, token), ct) is { } found
            ? TypedResults.Ok(view.Of(found, IsWhole(user)))
            : AppProblems.NotFound();

    private static async Task<Results<Ok<ContentDiff>, ProblemHttpResult>> DiffAsync(
        Guid id,
        [Description("The earlier version.")] int from,
        [Description("The later version.")] int to,
        ClaimsPrincipal user,
        AppView view,
        Database database,
        CancellationToken ct
    )
    {
        var (earlier, later) = await database.ReadAsync(
            async (db, token) => (await FindAsync(db, id, from, token), await FindAsync(db, id, to, token)),
            ct
        );
        return earlier is null || later is null
            ? AppProblems.NotFound()
            : TypedResults.Ok(
                new ContentDiff
                {
                    From = from,
                    To = to,
                    Fields = FieldsOf(view, earlier, later, IsWhole(user)),
                }
            );
    }

    private static Task<StoredAppVersion?> FindAsync(MusterDbContext db, Guid id, int number, CancellationToken ct)
    {
        var appId = new AppId(id);
        return db.Set<StoredAppVersion>().SingleOrDefaultAsync(row => row.AppId == appId && row.Number == number, ct);
    }

    /// <summary>Of arguments those who may not see them are told that they differ.</summary>
    private static IReadOnlyList<ContentFieldDiff> FieldsOf(
        AppView view,
        StoredAppVersion earlier,
        StoredAppVersion later,
        bool whole
    )
    {
        string TextOf(StoredAppVersion version) => AppText.Write(view.ContentOf(version, whole));
        var fields = FieldDiffs.Of(TextOf(earlier), TextOf(later));
        return earlier.ArgumentsHash == later.ArgumentsHash || fields.Any(field => field.Field == "arguments")
            ? fields
            : [.. fields, new ContentFieldDiff("arguments", null, null)];
    }

    private static bool IsWhole(ClaimsPrincipal user) => user.Has(Permissions.ManagePolicies);
}
