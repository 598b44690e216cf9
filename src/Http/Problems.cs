using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Muster.Http;

/// <summary>The one place that makes problem documents (RFC 9457). Every code has a paragraph in <c>docs/guide/problems.md</c>.</summary>
public static class Problems
{
    public const string ContentType = "application/problem+json";

    public static ProblemHttpResult Of(int status, string code, string title, string detail, object? current = null)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["docs"] = DocsOf(code),
        };
        if (current is not null)
        {
            extensions["current"] = current;
        }

        return TypedResults.Problem(
            detail,
            statusCode: status,
            title: title,
            type: $"urn:muster:problem:{code}",
            extensions: extensions
        );
    }

    public static ProblemHttpResult NotFound(string what) =>
        Of(StatusCodes.Status404NotFound, "not_found", "Not found", $"There is no such {what}, or you may not see it.");

    /// <param name="current">The state of the thing as it is now, so that the caller can decide again.</param>
    public static ProblemHttpResult Conflict(string code, string title, string detail, object? current = null) =>
        Of(StatusCodes.Status409Conflict, code, title, detail, current);

    /// <summary>Something broke that the caller cannot mend; the log says more under <paramref name="traceId"/>.</summary>
    public static ProblemHttpResult Unexpected(string traceId) =>
        TypedResults.Problem(
            $"Something went wrong in the server. Its log says more under {traceId}.",
            statusCode: StatusCodes.Status500InternalServerError,
            title: "Unexpected fault",
            type: "urn:muster:problem:internal_error",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = "internal_error",
                ["docs"] = DocsOf("internal_error"),
                ["traceId"] = traceId,
            }
        );

    public static string DocsOf(string code) => $"/guide/problems.md#{code}";
}
