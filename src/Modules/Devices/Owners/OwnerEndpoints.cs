using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Owners;

internal static class OwnerEndpoints
{
    public static void MapGroupOwners(this IEndpointRouteBuilder api)
    {
        api.MapGet("/device-group-owners", PossibleAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithTags("Device groups")
            .WithName("ListPossibleDeviceGroupOwners")
            .WithSummary("Who and what can own a group: operators, and parts of the server that act in their own name");
        var owners = api.MapGroup("/device-groups/{id:guid}/owners").WithTags("Device groups");
        owners
            .MapGet("", ReadAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListDeviceGroupOwners")
            .WithSummary("Who answers for a group")
            .ProducesProblem(StatusCodes.Status404NotFound);
        owners
            .MapPost("", AddAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("AddDeviceGroupOwner")
            .WithSummary("Give a group another owner; nothing happens when it has it")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        owners
            .MapPost("/remove", RemoveAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("RemoveDeviceGroupOwner")
            .WithSummary("Take an owner from a group; nothing happens when it has none such")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PossibleGroupOwners>> PossibleAsync(
        Database database,
        OwnerNames names,
        CancellationToken ct
    ) => TypedResults.Ok(await database.ReadAsync(names.PossibleAsync, ct));

    private static async Task<Results<Ok<DeviceGroupOwners>, ProblemHttpResult>> ReadAsync(
        Guid id,
        ClaimsPrincipal user,
        OwnerNames names,
        Database database,
        CancellationToken ct
    )
    {
        var group = new DeviceGroupId(id);
        var scope = user.ScopeOf(Permissions.View);
        return Answer(
            await database.ReadAsync(
                async (db, token) =>
                    await GroupList.InScope(db, scope).AnyAsync(row => row.Id == group, token)
                        ? await names.ReadAsync(db, group, token)
                        : null,
                ct
            )
        );
    }

    private static async Task<Results<Ok<DeviceGroupOwners>, ProblemHttpResult>> AddAsync(
        Guid id,
        NameDeviceGroupOwner body,
        ClaimsPrincipal user,
        OwnerVerbs verbs,
        CancellationToken ct
    ) =>
        EnumText.TryParse<OwnerKind>(body.Kind, out var kind)
            ? Answer(await verbs.AddAsync(new DeviceGroupId(id), kind!.Value, body.Id, Actor.Of(user), ct))
            : UnknownKind();

    private static async Task<Results<Ok<DeviceGroupOwners>, ProblemHttpResult>> RemoveAsync(
        Guid id,
        NameDeviceGroupOwner body,
        ClaimsPrincipal user,
        OwnerVerbs verbs,
        CancellationToken ct
    ) =>
        EnumText.TryParse<OwnerKind>(body.Kind, out var kind)
            ? Answer(await verbs.RemoveAsync(new DeviceGroupId(id), kind!.Value, body.Id, Actor.Of(user), ct))
            : UnknownKind();

    private static ProblemHttpResult UnknownKind()
    {
        var errors = new FieldErrors();
        errors.Add("kind", "operator or service_identity.");
        return errors.ToProblem();
    }

    private static Results<Ok<DeviceGroupOwners>, ProblemHttpResult> Answer(DeviceGroupOwners? owners) =>
        owners is null ? Problems.NotFound("device group or owner") : TypedResults.Ok(owners);
}
