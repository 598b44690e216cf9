using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentKeys.Show;

internal static class ShowEnrollmentKeyEndpoint
{
    public static void MapShowEnrollmentKey(this IEndpointRouteBuilder keys) =>
        keys.MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollmentKey")
            .WithSummary("One enrollment key; never its secret")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Contracts.EnrollmentKeys.EnrollmentKey>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        IScopeGroups groups,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var keyId = new EnrollmentKeyId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await EnrollmentKeyView.OfAsync(
                    db,
                    groups,
                    await db.EnrollmentKeys(user.ScopeOf(Permissions.View))
                        .Where(row => row.Id == keyId)
                        .ToListAsync(token),
                    user.ScopeOf(Permissions.Decide),
                    clock.GetUtcNow(),
                    token
                ),
            ct
        );
        return found is [var key] ? TypedResults.Ok(key) : EnrollmentKeyProblems.NotFound();
    }
}
