using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;

namespace Muster.Modules.Devices.Groups;

internal static class GroupEndpoints
{
    private const int MaxDescription = 500;

    public static void MapGroups(this IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("/device-groups").WithTags("Device groups");
        groups.MapGroupList();
        groups
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("CreateDeviceGroup")
            .WithSummary("Make a device group")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        groups
            .MapPut("/{id:guid}", DescribeAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("ChangeDeviceGroup")
            .WithSummary("Change a group's name and description")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        groups
            .MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("DeleteDeviceGroup")
            .WithSummary("Delete a group; its devices stay")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        groups.MapMembers();
    }

    private static async Task<Results<Created<DeviceGroup>, ProblemHttpResult>> CreateAsync(
        DeviceGroupDraft body,
        ClaimsPrincipal user,
        GroupVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var (name, description) = Check(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.CreateAsync(name, description, Actor.Of(user), ct);
        return outcome is { Refusal: null, Group: { } made }
            ? TypedResults.Created($"/api/device-groups/{made.Id}", made)
            : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<DeviceGroup>, ProblemHttpResult>> DescribeAsync(
        Guid id,
        DeviceGroupDraft body,
        HttpContext context,
        GroupVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var (name, description) = Check(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verbs.DescribeAsync(
            new DeviceGroupId(id),
            version,
            name,
            description,
            Actor.Of(context.User),
            ct
        );
        return outcome is { Refusal: null, Group: { } changed } ? TypedResults.Ok(changed) : ProblemOf(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        GroupVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verbs.DeleteAsync(new DeviceGroupId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : ProblemOf(outcome);
    }

    internal static (string Name, string? Description) Check(DeviceGroupDraft body, FieldErrors errors)
    {
        var name = body.Name.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(body.Name) : null;
        if (name is null)
        {
            errors.Add("name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        if (body.Description?.Length > MaxDescription)
        {
            errors.Add("description", $"At most {MaxDescription} characters.");
        }

        return (name ?? "", ClaimedText.Clean(body.Description, MaxDescription));
    }

    internal static ProblemHttpResult ProblemOf(GroupOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            GroupRefusal.NotFound => Problems.NotFound("device group"),
            GroupRefusal.NameTaken => Problems.Conflict(
                "device_group_name_taken",
                "The name is taken",
                "Another device group has this name. Choose another one."
            ),
            GroupRefusal.VersionChanged => IfMatch.Moved(outcome.Group!), // it was read
            GroupRefusal.NamedByGrant => Problems.Conflict(
                "device_group_in_use",
                "Grants are limited to this group",
                "Operators or tokens may act on this group's devices only. Change their grants first.",
                outcome.Group
            ),
            GroupRefusal.JoinedOtherwise => Problems.Conflict(
                "device_group_in_use",
                "Devices are put into this group",
                $"These put devices into it, which rules would take out again: {outcome.Holders}. Revoke them, or make another group.",
                outcome.Group
            ),
            GroupRefusal.InUse => Problems.Conflict(
                "device_group_in_use",
                "The group is still needed",
                $"These still name the group: {outcome.Holders}. Revoke them, then delete it.",
                outcome.Group
            ),
        };
}
