using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Conflicts;

internal static class ConflictsEndpoint
{
    public static void MapConflicts(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("/{id:guid}/conflicts", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListConfigurationPolicyConflicts")
            .WithSummary("Other policies that set the same things, at most 200")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ConfigurationConflicts>, ProblemHttpResult>> ListAsync(
        Guid id,
        [Description("`conflicts` for what is not set alike, `duplicates` for what is; both when nothing is said.")]
            string? only,
        Database database,
        CancellationToken ct
    )
    {
        if (only is not (null or "conflicts" or "duplicates"))
        {
            var errors = new FieldErrors();
            errors.Add("only", "conflicts or duplicates.");
            return errors.ToProblem();
        }

        var policyId = new ConfigurationPolicyId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await db.ConfigurationPolicies().AnyAsync(row => row.Id == policyId, token)
                    ? await ConflictQuery.OfPolicyAsync(db, policyId, only is null ? null : only == "duplicates", token)
                    : null,
            ct
        );
        return found is null ? PolicyProblems.NotFound() : TypedResults.Ok(found);
    }
}
