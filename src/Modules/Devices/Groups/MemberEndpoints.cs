using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;

namespace Muster.Modules.Devices.Groups;

internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder groups)
    {
        groups
            .MapPost("/{id:guid}/devices/{deviceId:guid}", AddAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("AddDeviceToGroup")
            .WithSummary("Put a device into a group; nothing happens when it is there")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        groups
            .MapPost("/{id:guid}/devices/{deviceId:guid}/remove", RemoveAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("RemoveDeviceFromGroup")
            .WithSummary("Take a device out of a group")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AddAsync(
        Guid id,
        Guid deviceId,
        ClaimsPrincipal user,
        MemberVerbs verbs,
        CancellationToken ct
    ) =>
        await verbs.AddAsync(new DeviceGroupId(id), new DeviceId(deviceId), Actor.Of(user), ct)
            is var outcome
                and not MemberOutcome.Done
            ? ProblemOf(outcome, "device or device group")
            : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id,
        Guid deviceId,
        ClaimsPrincipal user,
        MemberVerbs verbs,
        CancellationToken ct
    ) =>
        await verbs.RemoveAsync(new DeviceGroupId(id), new DeviceId(deviceId), Actor.Of(user), ct)
            is var outcome
                and not MemberOutcome.Done
            ? ProblemOf(outcome, "device in this group")
            : TypedResults.NoContent();

    private static ProblemHttpResult ProblemOf(MemberOutcome outcome, string noun) =>
        outcome == MemberOutcome.HasRules
            ? Problems.Conflict(
                "device_group_has_rules",
                "The group goes by rules",
                "Its members follow from what is known of devices. Change its rules, or let people say again who belongs."
            )
            : Problems.NotFound(noun);
}
