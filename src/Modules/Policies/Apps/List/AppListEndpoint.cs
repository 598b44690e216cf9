using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Apps.List;

internal static class AppListEndpoint
{
    private const int LongestQuery = 256;

    public static void MapAppList(this IEndpointRouteBuilder apps) =>
        apps.MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListApps")
            .WithSummary("Apps that devices can be given, by name")
            .WithDescription("Sorts by `name` (when nothing is said) or `changedAt`.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<App>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("The beginning of a name.")] string? q,
        [Description("One kind only.")] string? kind,
        [Description("One platform only.")] string? platform,
        ClaimsPrincipal user,
        AppList list,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, AppList.Sorts);
        AppKind? ofKind = kind is null ? null : Words.Read<AppKind>(kind, "kind", errors);
        AppPlatform? on = platform is null ? null : Words.Read<AppPlatform>(platform, "platform", errors);
        if (q?.Length > LongestQuery)
        {
            errors.Add("q", $"At most {LongestQuery} characters.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => list.ReadAsync(db, page, q, ofKind, on, user.Has(Permissions.ManagePolicies), token),
                    ct
                )
            );
    }
}
