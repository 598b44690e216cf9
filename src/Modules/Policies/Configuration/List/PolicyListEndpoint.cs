using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.List;

internal static class PolicyListEndpoint
{
    public static void MapPolicyList(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListConfigurationPolicies")
            .WithSummary("Configuration policies, each with its newest version")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<Contracts.Policies.ConfigurationPolicy>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("How the name begins, whatever the case.")] string? q,
        [Description(
            "`windows_csp`, `apple_profile`, `apple_form`, `android_policy` or `agent`; all when nothing is said."
        )]
            string? kind,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "name", "-name", "-changedAt", "changedAt");
        ConfigurationKind? wanted = kind is null ? null : PolicyInput.Kind(kind, errors);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync((db, token) => PolicyList.ReadAsync(db, page, q, wanted, token), ct)
            );
    }
}
