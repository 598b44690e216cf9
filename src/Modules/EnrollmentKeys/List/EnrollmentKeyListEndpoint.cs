using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentKeys.List;

internal static class EnrollmentKeyListEndpoint
{
    public static void MapEnrollmentKeyList(this IEndpointRouteBuilder keys) =>
        keys.MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentKeys")
            .WithSummary("Enrollment keys, newest first; never their secrets")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<Contracts.EnrollmentKeys.EnrollmentKey>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("`active`, `expired`, `used_up` or `revoked`; all when nothing is said.")] string? state,
        ClaimsPrincipal user,
        IScopeGroups groups,
        Database database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-createdAt");
        EnrollmentKeyState? wanted = null;
        if (state is not null && !EnumText.TryParse(state, out wanted))
        {
            errors.Add("state", "active, expired, used_up or revoked.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) =>
                        EnrollmentKeyList.ReadAsync(db, groups, page, wanted, user, clock.GetUtcNow(), token),
                    ct
                )
            );
    }
}
