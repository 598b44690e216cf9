using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

internal static class PolicyRoutes
{
    public static void MapGraphPolicies(this IEndpointRouteBuilder graph)
    {
        var policies = graph.MapGroup($"/{Contexts.Policies}");
        policies.MapGet("", ListAsync).RequireAuthorization(Permissions.View);
        policies.MapGet("/{id:guid}", ShowAsync).RequireAuthorization(Permissions.View);
        policies.MapGet("/{id:guid}/settings", SettingsAsync).RequireAuthorization(Permissions.View);
        policies.MapGet("/{id:guid}/assignments", AssignmentsAsync).RequireAuthorization(Permissions.View);
        policies.MapGraphPolicyChanges();
    }

    private static async Task<Results<Ok<GraphList<GraphPolicyShown>>, ProblemHttpResult>> ListAsync(
        HttpRequest request,
        ClaimsPrincipal user,
        GraphPolicies policies,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (PolicyQuery.Read(request.Query, errors) is not { } query)
        {
            return errors.ToProblem();
        }

        var most = Math.Min(query.Top, PolicyRoom.Most);
        var found = await policies.ReadAsync(
            user,
            rows =>
                rows.Where(row => row.Priority > query.After && (query.NameKey == null || row.NameKey == query.NameKey))
                    .OrderBy(row => row.Priority)
                    .Take(most + 1),
            ct
        );
        var shown = found.Take(most).ToList();
        return TypedResults.Ok(
            new GraphList<GraphPolicyShown>(
                Contexts.Of(address, Contexts.Policies),
                [.. shown.Select(policy => policies.Show(policy, query.Expand, alone: false))]
            )
            {
                NextLink = found.Count > most ? Next(request, address, shown[^1].Priority) : null,
            }
        );
    }

    private static async Task<Results<Ok<GraphPolicyShown>, ProblemHttpResult>> ShowAsync(
        Guid id,
        HttpRequest request,
        ClaimsPrincipal user,
        GraphPolicies policies,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        return PolicyQuery.Read(request.Query, errors) is not { } query ? errors.ToProblem()
            : await policies.FindAsync(id, user, ct) is { } policy
                ? TypedResults.Ok(policies.Show(policy, query.Expand, alone: true))
            : PolicyProblems.NotFound();
    }

    private static async Task<Results<Ok<GraphList<GraphSetting>>, ProblemHttpResult>> SettingsAsync(
        Guid id,
        ClaimsPrincipal user,
        GraphPolicies policies,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await policies.FindAsync(id, user, ct) is { } policy
            ? TypedResults.Ok(
                new GraphList<GraphSetting>(
                    Contexts.Of(address, $"{Contexts.Policies}('{id}')/settings"),
                    SettingWriter.Of(policy)
                )
            )
            : PolicyProblems.NotFound();

    private static async Task<Results<Ok<GraphList<GraphAssignment>>, ProblemHttpResult>> AssignmentsAsync(
        Guid id,
        ClaimsPrincipal user,
        GraphPolicies policies,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await policies.FindAsync(id, user, ct) is { } policy
            ? TypedResults.Ok(
                new GraphList<GraphAssignment>(
                    Contexts.Of(address, $"{Contexts.Policies}('{id}')/assignments"),
                    GraphPolicies.AssignmentsOf(policy)
                )
            )
            : PolicyProblems.NotFound();

    private static string Next(HttpRequest request, PublicAddress address, int after)
    {
        var kept = request
            .Query.Where(option => option.Key != "$skiptoken")
            .Select(option => $"{Uri.EscapeDataString(option.Key)}={Uri.EscapeDataString($"{option.Value}")}");
        var token = after.ToString(CultureInfo.InvariantCulture);
        return $"{address.Url.AbsoluteUri.TrimEnd('/')}{ApiPaths.Graph}/{Contexts.Policies}?{string.Join('&', [.. kept, $"%24skiptoken={token}"])}";
    }
}
