using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Unlock;

internal static class UnlockEndpoint
{
    public static void MapUnlock(this IEndpointRouteBuilder listed) =>
        listed
            .MapPost("/{deviceId:guid}/unlock-password", UnlockAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("UnlockPreApprovalPassword")
            .WithSummary("Count the wrong enrollment passwords of an expected device from nothing again")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<NoContent, ProblemHttpResult>> UnlockAsync(
        Guid deviceId,
        HttpContext context,
        Database database,
        IDatabaseEngine engine,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (id, by) = (new DeviceId(deviceId), Actor.Of(context.User));
        var unlocked = await database.WriteAsync(
            async (db, token) =>
            {
                await engine.EnterAloneAsync(db, ExpectedPlace.NameOf(id), token);
                if (!await db.UnlockPasswordAsync(id, token))
                {
                    return false;
                }

                db.Record(by, new PreApprovalPasswordUnlocked(deviceId), clock);
                return true;
            },
            ct
        );
        return unlocked ? TypedResults.NoContent() : Problems.NotFound("expected device with wrong passwords");
    }
}
