using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Show;

internal static class ShowPolicyEndpoints
{
    public static void MapShowPolicy(this IEndpointRouteBuilder policies)
    {
        policies
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetDevicePreparationPolicy")
            .WithSummary("One device preparation policy")
            .ProducesProblem(StatusCodes.Status404NotFound);
        policies
            .MapGet("/{id:guid}/versions", VersionsAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListDevicePreparationPolicyVersions")
            .WithSummary("What a policy said after each saved change, newest first")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<DevicePreparationPolicy>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        PolicyView view,
        Database database,
        CancellationToken ct
    )
    {
        var policyId = new DevicePreparationPolicyId(id);
        var scope = user.ScopeOf(Permissions.View);
        var found = await database.ReadAsync(
            async (db, token) =>
                await view.OfAsync(
                    db,
                    await db.PreparationPolicies(scope).Where(row => row.Id == policyId).ToListAsync(token),
                    token
                ),
            ct
        );
        return found is [var policy] ? TypedResults.Ok(policy) : PolicyProblems.NotFound();
    }

    private static async Task<Results<Ok<DevicePreparationPolicyVersions>, ProblemHttpResult>> VersionsAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var policyId = new DevicePreparationPolicyId(id);
        var scope = user.ScopeOf(Permissions.View);
        var rows = await database.ReadAsync((db, token) => ReadAsync(db, policyId, scope, token), ct);
        return rows is null
            ? PolicyProblems.NotFound()
            : TypedResults.Ok(
                new DevicePreparationPolicyVersions
                {
                    Items =
                    [
                        .. rows.Select(row => new DevicePreparationPolicyVersion
                        {
                            PolicyVersion = row.PolicyVersion,
                            At = row.At,
                            By = row.By,
                            Settings = row.Lines.Split('\n'),
                        }),
                    ],
                }
            );
    }

    private static async Task<List<PolicyVersionRow>?> ReadAsync(
        MusterDbContext db,
        DevicePreparationPolicyId id,
        Scope scope,
        CancellationToken ct
    )
    {
        const int most = 500;
        return await db.PreparationPolicies(scope).AnyAsync(row => row.Id == id, ct)
            ? await db.Set<PolicyVersionRow>()
                .Where(row => row.PolicyId == id)
                .OrderByDescending(row => row.PolicyVersion)
                .Take(most)
                .ToListAsync(ct)
            : null;
    }
}
