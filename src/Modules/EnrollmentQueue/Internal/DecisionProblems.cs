using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>Refusals that approve, reject and undo share.</summary>
internal static class DecisionProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("enrollment request");

    public static ProblemHttpResult NotPending(Contracts.EnrollmentQueue.EnrollmentRequest? current) =>
        Problems.Conflict(
            "request_not_pending",
            "Already decided",
            $"This request is {current?.State ?? "gone"}; somebody or something was faster. Look at it again.",
            current
        );

    public static ProblemHttpResult Changed(Contracts.EnrollmentQueue.EnrollmentRequest? current) =>
        Problems.Conflict(
            "request_changed",
            "Not the request you saw",
            "The fingerprint of this request is another one than you sent. Compare it with the device again before you decide.",
            current
        );
}
