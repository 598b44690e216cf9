using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;

/// <summary>The parts of the server that act in their own name. They are always there, so making one finds it.</summary>
internal static partial class ServicePrincipalRoutes
{
    private const string Set = "servicePrincipals";

    public static void MapServicePrincipals(this IEndpointRouteBuilder graph)
    {
        var principals = graph.MapGroup($"/{Set}");
        principals.MapGet("", List).RequireAuthorization(Permissions.View);
        principals.MapPost("", Create).RequireAuthorization(Permissions.ManageGroups);
        principals.MapGet("/{id:guid}", Show).RequireAuthorization(Permissions.View);
    }

    private static Results<Ok<GraphList<GraphOwner>>, ProblemHttpResult> List(
        HttpRequest request,
        ServiceIdentities identities,
        PublicAddress address
    )
    {
        var filter = request.Query["$filter"].ToString();
        var wanted = AppIdFilter().Match(filter);
        if (filter.Length > 0 && !wanted.Success)
        {
            return Fault("$filter", "appId eq '…'.");
        }

        Guid? appId = wanted.Success ? Guid.Parse(wanted.Groups["id"].ValueSpan) : null;
        return TypedResults.Ok(
            new GraphList<GraphOwner>(
                Contexts.Of(address, Set),
                [.. identities.All.Where(identity => appId is null || identity.AppId == appId).Select(OwnerWords.Of)]
            )
        );
    }

    private static Results<Ok<GraphOwner>, ProblemHttpResult> Show(
        Guid id,
        ServiceIdentities identities,
        PublicAddress address
    ) => Find(identities, id, address) is { } found ? TypedResults.Ok(found) : Problems.NotFound("service principal");

    private static Results<Created<GraphOwner>, ProblemHttpResult> Create(
        CreateServicePrincipal body,
        ServiceIdentities identities,
        PublicAddress address
    ) =>
        body.AppId is { } appId && Find(identities, appId, address) is { } found
            ? TypedResults.Created($"{ApiPaths.Graph}/{Set}/{appId}", found)
            : Fault("appId", $"{identities.Provisioning.AppId}: there are no other applications here.");

    private static GraphOwner? Find(ServiceIdentities identities, Guid id, PublicAddress address) =>
        identities.All.SingleOrDefault(one => one.AppId == id) is { } identity
            ? OwnerWords.Of(identity) with
            {
                Context = Contexts.Of(address, $"{Set}/$entity"),
            }
            : null;

    private static ProblemHttpResult Fault(string field, string words)
    {
        var errors = new FieldErrors();
        errors.Add(field, words);
        return errors.ToProblem();
    }

    [GeneratedRegex(
        @"\A\s*appId\s+eq\s+'(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})'\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AppIdFilter();
}
