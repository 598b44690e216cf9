using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentQueue;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Approve;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Reject;
using Muster.Modules.EnrollmentQueue.Undo;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Bulk;

internal static class BulkEndpoints
{
    public static void MapBulk(this IEndpointRouteBuilder requests)
    {
        Map(requests.MapPost("/approve", ApproveAsync), "ApproveEnrollmentRequests", "Let many devices in");
        Map(requests.MapPost("/reject", RejectAsync), "RejectEnrollmentRequests", "Refuse many devices");
        Map(requests.MapPost("/undo", UndoAsync), "UndoEnrollmentDecisions", "Take a decision on many back");
    }

    private static void Map(RouteHandlerBuilder route, string name, string summary) =>
        route
            .RequireAuthorization(Permissions.Decide)
            .WithName(name)
            .WithSummary($"{summary}; a result for each")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<BulkDecision>, ProblemHttpResult>> ApproveAsync(
        ApproveEnrollmentRequests body,
        ClaimsPrincipal user,
        BulkDecisions bulk,
        ApproveVerb verb,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (errors, by) = (new FieldErrors(), Decider.Of(user));
        var seen = BulkInput.Read(body.Items, errors);
        var note = DecisionInput.Text(body.Note, "note", errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var operation = body.OperationId ?? Uuid7.New(clock);
        return TypedResults.Ok(
            await bulk.RunAsync(
                "approve",
                operation,
                [.. seen.Select(item => item.Id)],
                by,
                (i, token) =>
                    verb.RunAsync(
                        new Approval
                        {
                            Request = seen[i].Id,
                            Seen = seen[i].Fingerprint,
                            Note = note,
                            Operation = operation,
                            By = by,
                        },
                        token
                    ),
                ct
            )
        );
    }

    private static async Task<Results<Ok<BulkDecision>, ProblemHttpResult>> RejectAsync(
        RejectEnrollmentRequests body,
        ClaimsPrincipal user,
        BulkDecisions bulk,
        RejectVerb verb,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (errors, by) = (new FieldErrors(), Decider.Of(user));
        var seen = BulkInput.Read(body.Items, errors);
        var reason = DecisionInput.Text(body.Reason, "reason", errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var operation = body.OperationId ?? Uuid7.New(clock);
        return TypedResults.Ok(
            await bulk.RunAsync(
                "reject",
                operation,
                [.. seen.Select(item => item.Id)],
                by,
                (i, token) =>
                    verb.RunAsync(
                        new Rejection
                        {
                            Request = seen[i].Id,
                            Seen = seen[i].Fingerprint,
                            Reason = reason,
                            TellDevice = body.TellDevice,
                            BlockKey = body.AlsoBlockKeys,
                            Operation = operation,
                            By = by,
                        },
                        token
                    ),
                ct
            )
        );
    }

    private static async Task<Results<Ok<BulkDecision>, ProblemHttpResult>> UndoAsync(
        UndoEnrollmentDecisions body,
        ClaimsPrincipal user,
        Database database,
        BulkDecisions bulk,
        UndoVerb verb,
        CancellationToken ct
    )
    {
        var by = Decider.Of(user);
        var requests = await database.ReadAsync(
            (db, token) =>
                db.Requests(by.Scope)
                    .Where(row => row.OperationId == body.OperationId)
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .ToListAsync(token),
            ct
        );
        return requests.Count == 0
            ? Problems.NotFound("operation whose decisions could be undone")
            : TypedResults.Ok(
                await bulk.RunAsync(
                    "undo",
                    body.OperationId,
                    requests,
                    by,
                    (i, token) => verb.RunAsync(requests[i], by, token),
                    ct
                )
            );
    }
}
