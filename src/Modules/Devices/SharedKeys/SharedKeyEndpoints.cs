using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.SharedKeys;

internal static class SharedKeyEndpoints
{
    public static void MapSharedKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/shared-keys").WithTags("Devices");
        keys.MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListSharedKeys")
            .WithSummary("Devices whose key several machines use, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        keys.MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetSharedKey")
            .WithSummary("The machines that use one key, side by side")
            .ProducesProblem(StatusCodes.Status404NotFound);
        keys.MapPost("/{id:guid}/decide", DecideAsync)
            .RequireAuthorization(Permissions.Decide)
            .WithName("DecideSharedKey")
            .WithSummary("Keep one machine, make all of them new devices, or dismiss")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<Page<Contracts.Devices.SharedKey>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [Description("Only those that are settled, or only those that are not.")] bool? settled,
        [Description("Only of this device.")] Guid? deviceId,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-foundAt");
        var device = deviceId is { } id ? new DeviceId(id) : (DeviceId?)null;
        var (scope, deciding) = (user.ScopeOf(Permissions.View), user.ScopeOf(Permissions.Decide));
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => SharedKeyList.ReadAsync(db, page, settled, device, scope, deciding, token),
                    ct
                )
            );
    }

    private static async Task<Results<Ok<Contracts.Devices.SharedKey>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var (scope, deciding) = (user.ScopeOf(Permissions.View), user.ScopeOf(Permissions.Decide));
        return
            await database.ReadAsync(
                (db, token) => SharedKeyList.FindAsync(db, new SharedKeyId(id), scope, deciding, token),
                ct
            )
                is { } found
            ? TypedResults.Ok(found)
            : Problems.NotFound("shared key");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DecideAsync(
        Guid id,
        DecideSharedKey body,
        ClaimsPrincipal user,
        SharedKeyVerbs verbs,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        if (!EnumText.TryParse<SharedKeyDecision>(body.Decision, out var decision))
        {
            errors.Add("decision", "One of keep, anew and dismiss.");
        }
        else if (decision == SharedKeyDecision.Keep != body.Instance is not null)
        {
            errors.Add("instance", "Name the machine that stays with keep, and none otherwise.");
        }

        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var refusal = await verbs.DecideAsync(
            new SharedKeyId(id),
            decision!.Value, // parsed above
            body.Instance,
            Actor.Of(user),
            user.ScopeOf(Permissions.Decide),
            ct
        );
        return refusal is { } why ? ProblemOf(why) : TypedResults.NoContent();
    }

    private static ProblemHttpResult ProblemOf(SharedKeyRefusal refusal) =>
        refusal switch
        {
            SharedKeyRefusal.NotFound => Problems.NotFound("shared key"),
            SharedKeyRefusal.Settled => Problems.Conflict(
                "shared_key_settled",
                "Settled already",
                "The machines have done what was decided; there is nothing left to decide."
            ),
            SharedKeyRefusal.NoSuchMachine => Problems.Conflict(
                "shared_key_no_such_machine",
                "None of these machines",
                "The machine is not among those that use this key; its agent may have been restarted. Look at them again."
            ),
            SharedKeyRefusal.NotInEffect => Problems.Conflict(
                "decision_not_in_effect",
                "The decision can still be undone",
                "A decision about this device has not taken effect: undo that one, or wait some seconds."
            ),
            SharedKeyRefusal.DeviceLeft => Problems.Conflict(
                "device_stands_otherwise",
                "Changed meanwhile",
                "The device was revoked: no machine can stay what it was. Let them enroll anew."
            ),
        };
}
