using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Rules;

internal static class RulesEndpoints
{
    public static void MapGroupRules(this IEndpointRouteBuilder api)
    {
        api.MapGet("/device-facts", Facts)
            .RequireAuthorization(Permissions.View)
            .WithTags("Device groups")
            .WithName("ListDeviceFacts")
            .WithSummary("What rules of device groups may go by");
        var rules = api.MapGroup("/device-groups/{id:guid}/rules").WithTags("Device groups");
        rules
            .MapPut("", SetAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("SetDeviceGroupRules")
            .WithSummary("Let a group go by rules: its members follow from what is known of devices")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        rules
            .MapDelete("", ClearAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("ClearDeviceGroupRules")
            .WithSummary("Let people say again who belongs; the members stay")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        rules
            .MapPost("/preview", PreviewAsync)
            .RequireAuthorization(Permissions.ManageGroups)
            .WithName("PreviewDeviceGroupRules")
            .WithSummary("Who would join and who would leave if these rules were saved now")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<IReadOnlyList<DeviceFactKind>> Facts(DeviceFactSources sources) =>
        TypedResults.Ok<IReadOnlyList<DeviceFactKind>>([
            .. sources.Facts.Select(fact => new DeviceFactKind
            {
                Fact = fact.Key,
                Choices = fact.Choices,
                Claimed = fact.IsClaimed,
            }),
        ]);

    private static async Task<Results<Ok<DeviceGroup>, ProblemHttpResult>> SetAsync(
        Guid id,
        DeviceGroupRules body,
        HttpContext context,
        RulesInput input,
        RulesVerbs verbs,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        return input.Read(body, errors) is { } rules
            ? Answer(await verbs.SetAsync(new DeviceGroupId(id), version, rules, Actor.Of(context.User), ct))
            : errors.ToProblem();
    }

    private static async Task<Results<Ok<DeviceGroup>, ProblemHttpResult>> ClearAsync(
        Guid id,
        HttpContext context,
        RulesVerbs verbs,
        CancellationToken ct
    ) =>
        IfMatch.Read(context.Request) is { } version
            ? Answer(await verbs.SetAsync(new DeviceGroupId(id), version, null, Actor.Of(context.User), ct))
            : IfMatch.Missing();

    private static async Task<Results<Ok<DeviceGroupPreview>, ProblemHttpResult>> PreviewAsync(
        Guid id,
        DeviceGroupRules body,
        RulesInput input,
        RulesPreview preview,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (input.Read(body, errors) is not { } rules)
        {
            return errors.ToProblem();
        }

        return
            await database.ReadAsync((db, token) => preview.ReadAsync(db, new DeviceGroupId(id), rules, token), ct)
                is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound("device group");
    }

    private static Results<Ok<DeviceGroup>, ProblemHttpResult> Answer(GroupOutcome outcome) =>
        outcome is { Refusal: null, Group: { } group } ? TypedResults.Ok(group) : GroupEndpoints.ProblemOf(outcome);
}
