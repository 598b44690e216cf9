using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Delivery.Retry;

internal static class RetryEndpoint
{
    public static void MapRetry(this IEndpointRouteBuilder api) =>
        api.MapPost("/devices/{id:guid}/desired-state/retry", RetryAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithTags("Blueprints")
            .WithName("RetryItemsOfDevice")
            .WithSummary("Tries again what failed for good on a device")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<RetriedItems>, ProblemHttpResult>> RetryAsync(
        Guid id,
        RetryItems body,
        ClaimsPrincipal user,
        Database database,
        RetryVerb verb,
        CancellationToken ct
    )
    {
        if (body.Kind is null != body.Id is null)
        {
            var errors = new FieldErrors();
            errors.Add("id", "Kind and id together, or neither of them.");
            return errors.ToProblem();
        }

        var device = new DeviceId(id);
        var scope = user.ScopeOf(Permissions.ManagePolicies);
        var seen = await database.ReadAsync(
            (db, token) =>
                scope.Everything
                    ? db.DevicePlatforms().AnyAsync(row => row.Id == device, token)
                    : db.DevicesIn(scope).AnyAsync(one => one == device, token),
            ct
        );
        return seen
            ? TypedResults.Ok(new RetriedItems { Count = await verb.RunAsync(device, body, Actor.Of(user), ct) })
            : Problems.NotFound("device");
    }
}
