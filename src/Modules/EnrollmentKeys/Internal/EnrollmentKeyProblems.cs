using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.EnrollmentKeys.Internal;

internal static class EnrollmentKeyProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("enrollment key");

    public static ProblemHttpResult OutsideScope() =>
        Problems.Of(
            StatusCodes.Status403Forbidden,
            "outside_scope",
            "Not yours to decide",
            "Your role lets you make and revoke enrollment keys for your device groups only. Name one of them, or ask an administrator."
        );
}
