using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.EnrollmentQueue;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Approve;

internal static class ApproveEndpoint
{
    public static void MapApprove(this IEndpointRouteBuilder requests) =>
        requests
            .MapPost("/{id:guid}/approve", ApproveAsync)
            .RequireAuthorization(Permissions.Decide)
            .AddEndpointFilter<RouteHandlerBuilder, DecisionScope>()
            .WithName("ApproveEnrollmentRequest")
            .WithSummary("Let the device in; can be undone until decision.effectiveAt")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Contracts.EnrollmentQueue.EnrollmentRequest>, ProblemHttpResult>> ApproveAsync(
        Guid id,
        ApproveEnrollmentRequest body,
        ClaimsPrincipal user,
        ApproveVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var seen = DecisionInput.Fingerprint(body.ExpectedFingerprint, errors);
        var note = DecisionInput.Text(body.Note, "note", errors);
        var verifiedBy = DecisionInput.VerifiedBy(body.VerifiedBy, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var bindTo = body.PersonId is { } person ? new PersonId(person) : (PersonId?)null;
        var outcome = await verb.RunAsync(
            new EnrollmentRequestId(id),
            seen,
            bindTo,
            note,
            verifiedBy,
            Decider.Of(user),
            ct
        );
        return outcome switch
        {
            ApproveOutcome.Approved(var request) => TypedResults.Ok(request),
            ApproveOutcome.Refused(var reason, var current) => ProblemOf(reason, current),
            _ => throw new InvalidOperationException("The outcome is a closed set."),
        };
    }

    private static ProblemHttpResult ProblemOf(
        ApproveRefusal reason,
        Contracts.EnrollmentQueue.EnrollmentRequest? current
    ) =>
        reason switch
        {
            ApproveRefusal.NotFound => DecisionProblems.NotFound(),
            ApproveRefusal.NotPending => DecisionProblems.NotPending(current),
            ApproveRefusal.RequestChanged => DecisionProblems.Changed(current),
            ApproveRefusal.NoPhrase => Problems.Conflict(
                "no_phrase",
                "This request has no words",
                "The device has not shown its half of the four words, so nobody can have compared them. Compare the fingerprint instead.",
                current
            ),
            ApproveRefusal.PersonNotFound => Problems.Conflict(
                "person_not_found",
                "No such person",
                "No person has the Peer ID that this device asks for. Create the person with this Peer ID first, or choose another person, then approve.",
                current
            ),
            ApproveRefusal.PersonDisabled => Problems.Conflict(
                "person_disabled",
                "The person is disabled",
                "The person with this Peer ID is disabled. Choose another person.",
                current
            ),
            ApproveRefusal.DeviceKeyTaken => Problems.Conflict(
                "device_key_taken",
                "The device key is taken",
                "An enrolled device has this device key under another key. If the other machine is still there, let it leave first with muster-agent unenroll; else reject this request and enroll under another device key.",
                current
            ),
            ApproveRefusal.KeyAlreadyEnrolled => Problems.Conflict(
                "key_already_enrolled",
                "The key is enrolled already",
                "An enrolled device proves itself with this very key. Two machines share a key, or one changed its name: let the enrolled one leave first with muster-agent unenroll.",
                current
            ),
            ApproveRefusal.AdmissionDenied => Problems.Conflict(
                "admission_denied",
                "A rule refuses this device",
                "A rule denies this device, and approving does not override rules. Change the rule, then approve.",
                current
            ),
        };
}
