using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Muster.Http;

/// <summary>The row version that a change was decided on: <c>If-Match: "7"</c>.</summary>
public static class IfMatch
{
    /// <returns>Null when the header is missing or is no version; <see cref="Missing"/> is the answer then.</returns>
    public static long? Read(HttpRequest request) =>
        long.TryParse(request.Headers.IfMatch.ToString().Trim('"'), out var version) ? version : null;

    public static ProblemHttpResult Missing() =>
        Problems.Of(
            StatusCodes.Status428PreconditionRequired,
            "version_required",
            "Say which version you saw",
            "Send the version that you read as If-Match: \"<version>\", so that nobody's change is lost."
        );

    /// <param name="current">As it is now.</param>
    public static ProblemHttpResult Moved(object current) =>
        Problems.Conflict(
            "version_changed",
            "Changed in the meantime",
            "Somebody else changed this since you read it. Look at it as it is now, then decide again.",
            current
        );
}
