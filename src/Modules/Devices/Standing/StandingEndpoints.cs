using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;

namespace Muster.Modules.Devices.Standing;

internal static class StandingEndpoints
{
    private const int MaxReason = 500;

    public static void MapStanding(this IEndpointRouteBuilder devices)
    {
        Map(
            devices.MapPost("/{id:guid}/suspend", SuspendAsync),
            "SuspendDevice",
            "Keep a device out until further notice"
        );
        Map(devices.MapPost("/{id:guid}/resume", ResumeAsync), "ResumeDevice", "Let a suspended device go on");
        Map(devices.MapPost("/{id:guid}/revoke", RevokeAsync), "RevokeDevice", "Put a device out for good");
    }

    private static void Map(RouteHandlerBuilder route, string name, string summary) =>
        route
            .RequireAuthorization(Permissions.Decide)
            .WithName(name)
            .WithSummary(summary)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static Task<Results<NoContent, ProblemHttpResult>> SuspendAsync(
        Guid id,
        ChangeDeviceStanding body,
        ClaimsPrincipal user,
        StandingVerbs verbs,
        CancellationToken ct
    ) => RunAsync(body.Reason, reason => verbs.SuspendAsync(new(id), reason, Actor.Of(user), Of(user), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> ResumeAsync(
        Guid id,
        ChangeDeviceStanding body,
        ClaimsPrincipal user,
        StandingVerbs verbs,
        CancellationToken ct
    ) => RunAsync(body.Reason, reason => verbs.ResumeAsync(new(id), reason, Actor.Of(user), Of(user), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        Guid id,
        RevokeDevice body,
        ClaimsPrincipal user,
        StandingVerbs verbs,
        CancellationToken ct
    ) =>
        DeviceKey.TryCreate(body.ExpectedDeviceKey, out var expected)
            ? RunAsync(
                body.Reason,
                reason => verbs.RevokeAsync(new(id), expected.Value, reason, Actor.Of(user), Of(user), ct)
            )
            : Task.FromResult<Results<NoContent, ProblemHttpResult>>(ProblemOf(StandingRefusal.AnotherDevice));

    private static async Task<Results<NoContent, ProblemHttpResult>> RunAsync(
        string? reason,
        Func<string?, Task<StandingRefusal?>> change
    )
    {
        var errors = new FieldErrors();
        if (reason?.Length > MaxReason)
        {
            errors.Add("reason", $"At most {MaxReason} characters.");
            return errors.ToProblem();
        }

        return await change(ClaimedText.Clean(reason, MaxReason)) is { } refusal
            ? ProblemOf(refusal)
            : TypedResults.NoContent();
    }

    private static Scope Of(ClaimsPrincipal user) => user.ScopeOf(Permissions.Decide);

    private static ProblemHttpResult ProblemOf(StandingRefusal refusal) =>
        refusal switch
        {
            StandingRefusal.NotFound => Problems.NotFound("device"),
            StandingRefusal.NotInEffect => Problems.Conflict(
                "decision_not_in_effect",
                "The decision can still be undone",
                "A decision about this device has not taken effect: undo that one, or wait some seconds."
            ),
            StandingRefusal.StandsOtherwise => Problems.Conflict(
                "device_stands_otherwise",
                "Changed meanwhile",
                "The device is in another state than this leads away from; somebody was faster. Look at it again."
            ),
            StandingRefusal.AnotherDevice => Problems.Conflict(
                "another_device",
                "Not the device you meant",
                "The device key that was typed is not the one of this device. Nothing was done."
            ),
        };
}
