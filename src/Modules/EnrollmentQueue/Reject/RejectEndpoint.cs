using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentQueue;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Reject;

internal static class RejectEndpoint
{
    public static void MapReject(this IEndpointRouteBuilder requests) =>
        requests
            .MapPost("/{id:guid}/reject", RejectAsync)
            .RequireAuthorization(Permissions.Decide)
            .AddEndpointFilter<RouteHandlerBuilder, DecisionScope>()
            .WithName("RejectEnrollmentRequest")
            .WithSummary("Refuse the device; can be undone until decision.effectiveAt")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Contracts.EnrollmentQueue.EnrollmentRequest>, ProblemHttpResult>> RejectAsync(
        Guid id,
        RejectEnrollmentRequest body,
        ClaimsPrincipal user,
        RejectVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var rejection = new Rejection
        {
            Request = new EnrollmentRequestId(id),
            Seen = DecisionInput.Fingerprint(body.ExpectedFingerprint, "expectedFingerprint", errors),
            Reason = DecisionInput.Text(body.Reason, "reason", errors),
            TellDevice = body.TellDevice,
            BlockKey = body.AlsoBlockKey,
            By = Decider.Of(user),
        };
        return errors.Any ? errors.ToProblem() : (await verb.RunAsync(rejection, ct)).ToAnswer();
    }
}
