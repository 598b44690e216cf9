using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Policies.Configuration.Versions;

namespace Muster.Modules.Policies.Configuration.Diff;

internal static class DiffEndpoint
{
    public static void MapDiff(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("/{id:guid}/diff", DiffAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("DiffConfigurationPolicy")
            .WithSummary("What changed between two versions, setting by setting")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfigurationDiff>, ProblemHttpResult>> DiffAsync(
        Guid id,
        [Description("A version's number.")] int from,
        [Description("A version's number; the newest when nothing is said.")] int? to,
        ReadVersions versions,
        CancellationToken ct
    )
    {
        var (before, after) = (await versions.OfAsync(id, from, ct), await versions.OfAsync(id, to, ct));
        return before.Read is not { } old ? before.Problem
            : after.Read is not { } now ? after.Problem
            : TypedResults.Ok(
                new ConfigurationDiff(
                    from,
                    now.Number,
                    SettingsDiff.Between(old.Content.Document, now.Content.Document)
                )
            );
    }
}
