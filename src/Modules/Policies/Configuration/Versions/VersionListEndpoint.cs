using System.Globalization;
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
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Versions;

internal static class VersionListEndpoint
{
    public static void MapVersionList(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("/{id:guid}/versions", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListConfigurationPolicyVersions")
            .WithSummary("Every version of a configuration policy, the newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<ConfigurationPolicyVersion>>, ProblemHttpResult>> ListAsync(
        Guid id,
        [AsParameters] PageRequest request,
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

        var policyId = new ConfigurationPolicyId(id);
        var before = int.TryParse(page.After?.Key, CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;
        var rows = await database.ReadAsync(
            async (db, token) =>
                await db.ConfigurationPolicies().AnyAsync(row => row.Id == policyId, token)
                    ? await PolicyView
                        .Versions(
                            db.Set<PolicyVersion>()
                                .Where(row => row.PolicyId == policyId && row.Number < before)
                                .OrderByDescending(row => row.Number)
                                .Take(page.Limit + 1)
                        )
                        .ToListAsync(token)
                    : null,
            ct
        );
        return rows is null
            ? PolicyProblems.NotFound()
            : TypedResults.Ok(
                rows.ToPage(
                    page,
                    row => row,
                    row => PageCursor.Of(page.Sort, row.Number.ToString(CultureInfo.InvariantCulture), id)
                )
            );
    }
}
