using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentKeys.Revoke;

internal static class RevokeEnrollmentKeyEndpoint
{
    public static void MapRevokeEnrollmentKey(this IEndpointRouteBuilder keys) =>
        keys.MapPost("/{id:guid}/revoke", RevokeAsync)
            .RequireAuthorization(Permissions.Decide)
            .WithName("RevokeEnrollmentKey")
            .WithSummary("An enrollment key counts no more; its devices stay")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Contracts.EnrollmentKeys.EnrollmentKey>, ProblemHttpResult>> RevokeAsync(
        Guid id,
        ClaimsPrincipal user,
        RevokeEnrollmentKeyVerb verb,
        Database database,
        CancellationToken ct
    )
    {
        var keyId = new EnrollmentKeyId(id);
        if (await verb.RunAsync(keyId, Actor.Of(user), user.ScopeOf(Permissions.Decide), ct) is { } revoked)
        {
            return TypedResults.Ok(revoked);
        }

        return await database.ReadAsync(
            (db, token) => db.EnrollmentKeys(user.ScopeOf(Permissions.View)).AnyAsync(row => row.Id == keyId, token),
            ct
        )
            ? EnrollmentKeyProblems.OutsideScope()
            : EnrollmentKeyProblems.NotFound();
    }
}
