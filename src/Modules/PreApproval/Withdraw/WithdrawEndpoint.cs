using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.PreApproval;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Withdraw;

internal static class WithdrawEndpoint
{
    public static void MapWithdraw(this IEndpointRouteBuilder listed) =>
        listed
            .MapDelete("/{deviceId:guid}", WithdrawAsync)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("WithdrawPreApproval")
            .WithSummary("Take a device off the list of expected ones; one that is in stays in")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        Guid deviceId,
        HttpContext context,
        Database database,
        IDatabaseEngine engine,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var by = Actor.Of(context.User);
        var outcome = await database.WriteAsync(
            async (db, token) =>
            {
                var done = await engine.WithdrawExpectedAsync(
                    db,
                    new DeviceId(deviceId),
                    version,
                    clock.GetUtcNow(),
                    token
                );
                if (done.Outcome == WithdrawalOutcome.Done)
                {
                    db.Record(by, new PreApprovalWithdrawn(deviceId), clock);
                }

                return done;
            },
            ct
        );
        return outcome.Outcome switch
        {
            WithdrawalOutcome.Done => TypedResults.NoContent(),
            WithdrawalOutcome.Moved => IfMatch.Moved(new ExpectedVersion(deviceId, outcome.Version)),
            _ => Problems.NotFound("expected device"),
        };
    }
}
