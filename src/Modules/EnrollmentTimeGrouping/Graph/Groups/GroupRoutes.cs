using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;

/// <summary>The little of groups that a script for device preparation needs: making one, and who owns it.</summary>
internal static class GroupRoutes
{
    public static void MapGraphGroups(this IEndpointRouteBuilder graph)
    {
        var groups = graph.MapGroup("/groups");
        groups.MapPost("", CreateAsync).RequireAuthorization(Permissions.ManageGroups);
        groups.MapGet("/{id:guid}", ShowAsync).RequireAuthorization(Permissions.View);
        groups.MapGet("/{id:guid}/owners", OwnersAsync).RequireAuthorization(Permissions.View);
        groups.MapGet("/{id:guid}/owners/$ref", ReferencesAsync).RequireAuthorization(Permissions.View);
        groups.MapPost("/{id:guid}/owners", AddOwnerAsync).RequireAuthorization(Permissions.ManageGroups);
        groups.MapPost("/{id:guid}/owners/$ref", AddOwnerAsync).RequireAuthorization(Permissions.ManageGroups);
    }

    private static async Task<Results<Created<GraphGroupShown>, ProblemHttpResult>> CreateAsync(
        GraphGroupDraft body,
        ClaimsPrincipal user,
        ServiceIdentities identities,
        CreateGroupVerb verb,
        DirectoryGroups groups,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (GroupInput.Read(body, identities, errors) is not { } wanted)
        {
            return errors.ToProblem();
        }

        return
            await verb.RunAsync(wanted, Actor.Of(user), ct) is { } made
            && await groups.FindAsync(made, Scope.Whole, ct) is { } group
            ? TypedResults.Created($"{ApiPaths.Graph}/groups/{group.Id}", Show(group, address))
            : Problems.Conflict(
                "group_name_taken",
                "The name is taken",
                "Another device group has this name, whatever the case. Choose another one."
            );
    }

    private static async Task<Results<Ok<GraphGroupShown>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        DirectoryGroups groups,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await groups.FindAsync(new DeviceGroupId(id), user.ScopeOf(Permissions.View), ct) is { } group
            ? TypedResults.Ok(Show(group, address))
            : NoGroup();

    private static async Task<Results<Ok<GraphList<GraphOwner>>, ProblemHttpResult>> OwnersAsync(
        Guid id,
        ClaimsPrincipal user,
        DirectoryGroups groups,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await groups.OwnersAsync(new DeviceGroupId(id), user.ScopeOf(Permissions.View), ct) is { } owners
            ? TypedResults.Ok(
                new GraphList<GraphOwner>(
                    Contexts.Of(address, "directoryObjects"),
                    [.. owners.Items.Select(OwnerWords.Of)]
                )
            )
            : NoGroup();

    private static async Task<Results<Ok<GraphList<GraphReference>>, ProblemHttpResult>> ReferencesAsync(
        Guid id,
        ClaimsPrincipal user,
        DirectoryGroups groups,
        PublicAddress address,
        CancellationToken ct
    ) =>
        await groups.OwnersAsync(new DeviceGroupId(id), user.ScopeOf(Permissions.View), ct) is { } owners
            ? TypedResults.Ok(
                new GraphList<GraphReference>(
                    Contexts.Of(address, "Collection($ref)"),
                    [.. owners.Items.Select(owner => OwnerWords.ReferenceTo(owner, address))]
                )
            )
            : NoGroup();

    private static async Task<Results<NoContent, ProblemHttpResult>> AddOwnerAsync(
        Guid id,
        GraphReference body,
        ClaimsPrincipal user,
        DirectoryGroups groups,
        CancellationToken ct
    )
    {
        if (GraphReference.IdIn(body.Id) is not { } owner)
        {
            var errors = new FieldErrors();
            errors.Add("@odata.id", "The address of a service principal or of an operator, which ends with its id.");
            return errors.ToProblem();
        }

        return await groups.AddOwnerAsync(new DeviceGroupId(id), owner, Actor.Of(user), ct) is null
            ? Problems.NotFound("group or owner")
            : TypedResults.NoContent();
    }

    private static GraphGroupShown Show(DeviceGroup group, PublicAddress address) =>
        new()
        {
            Context = Contexts.Of(address, "groups/$entity"),
            Id = group.Id,
            DisplayName = group.Name,
            Description = group.Description,
            CreatedDateTime = group.CreatedAt,
            GroupTypes = group.Rules is null ? [] : [GraphGroupShown.Dynamic],
            MailEnabled = false,
            SecurityEnabled = true,
            IsAssignableToRole = false,
        };

    private static ProblemHttpResult NoGroup() => Problems.NotFound("group");
}
