using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Show;

internal static class ShowProfileEndpoint
{
    public static void MapShowProfile(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEspProfile")
            .WithSummary("One profile of the enrollment status page")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Contracts.StatusPages.EspProfile>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        IScopeGroups groups,
        Database database,
        CancellationToken ct
    )
    {
        var profileId = new EspProfileId(id);
        var scope = user.ScopeOf(Permissions.View);
        var found = await database.ReadAsync(
            async (db, token) =>
                await EspProfileView.OfAsync(
                    db,
                    groups,
                    await db.EspProfiles(scope).Where(row => row.Id == profileId).ToListAsync(token),
                    scope,
                    token
                ),
            ct
        );
        return found is [var profile] ? TypedResults.Ok(profile) : EspProblems.NotFound();
    }
}
