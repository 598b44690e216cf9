using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Show;

internal static class ShowPolicyEndpoint
{
    public static void MapShowPolicy(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetConfigurationPolicy")
            .WithSummary("One configuration policy; what it sets is read with its version")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Contracts.Policies.ConfigurationPolicy>, ProblemHttpResult>> ShowAsync(
        Guid id,
        Database database,
        CancellationToken ct
    )
    {
        var policyId = new ConfigurationPolicyId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await PolicyView.OfAsync(
                    db,
                    await db.ConfigurationPolicies().Where(row => row.Id == policyId).ToListAsync(token),
                    token
                ),
            ct
        );
        return found is [var policy] ? TypedResults.Ok(policy) : PolicyProblems.NotFound();
    }
}
