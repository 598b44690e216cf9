using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;
using EspProfile = Muster.Contracts.StatusPages.EspProfile;

namespace Muster.Modules.StatusPages.Reorder;

internal static class ReorderProfilesEndpoint
{
    public static void MapReorderProfiles(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapPost("/reorder", ReorderAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ReorderEspProfiles")
            .WithSummary("Give all profiles but the default one their order, at once")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Page<EspProfile>>, ProblemHttpResult>> ReorderAsync(
        ReorderEspProfiles body,
        ClaimsPrincipal user,
        ReorderProfilesVerb verb,
        CancellationToken ct
    )
    {
        var wanted = body.Profiles;
        if (
            wanted.Count >= ProfileRoom.Most
            || wanted.Contains(null)
            || wanted.DistinctBy(one => one.Id).Count() < wanted.Count
        )
        {
            var errors = new FieldErrors();
            errors.Add("profiles", "Every profile but the default one, each once, with the version that you saw.");
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(wanted, Actor.Of(user), ct);
        var page = new Page<EspProfile> { Items = outcome.Profiles };
        return outcome.Moved ? IfMatch.Moved(page) : TypedResults.Ok(page);
    }
}
