using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Muster.Http;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;

/// <summary>
/// Writes every refusal of these routes as OData does, wherever in the server it was decided.
/// https://learn.microsoft.com/en-us/graph/errors
/// </summary>
internal sealed class GraphErrors(TimeProvider clock) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => ApiPaths.AreOfGraph(context.HttpContext.Request.Path);

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var call = context.HttpContext;
        var ids = CallIds.Of(call);
        var error = new GraphError(
            new GraphErrorBody(
                CodeOf(call.Response.StatusCode),
                Message(context.ProblemDetails),
                new GraphInnerError(
                    clock.GetUtcNow().UtcDateTime.ToString("s", CultureInfo.InvariantCulture),
                    ids.RequestId,
                    ids.ClientRequestId
                )
            )
        );
        return new ValueTask(call.Response.WriteAsJsonAsync(error, GraphJson.Default.GraphError));
    }

    private static string Message(ProblemDetails problem)
    {
        var faults = problem.Extensions.TryGetValue("errors", out var errors)
            ? errors as IReadOnlyDictionary<string, string[]>
            : null;
        var words = (faults ?? new Dictionary<string, string[]>(StringComparer.Ordinal)).Select(fault =>
            $"{fault.Key}: {string.Join(' ', fault.Value)}"
        );
        return string.Join(' ', [$"{problem.Title?.TrimEnd('.')}.", problem.Detail, .. words]);
    }

    private static string CodeOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "BadRequest",
            StatusCodes.Status401Unauthorized => "InvalidAuthenticationToken",
            StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status404NotFound => "ResourceNotFound",
            StatusCodes.Status405MethodNotAllowed => "MethodNotAllowed",
            StatusCodes.Status408RequestTimeout => "RequestTimeout",
            StatusCodes.Status409Conflict => "Conflict",
            StatusCodes.Status413PayloadTooLarge => "RequestEntityTooLarge",
            StatusCodes.Status415UnsupportedMediaType => "UnsupportedMediaType",
            StatusCodes.Status421MisdirectedRequest => "MisdirectedRequest",
            StatusCodes.Status429TooManyRequests => "TooManyRequests",
            < StatusCodes.Status500InternalServerError => "BadRequest",
            _ => "InternalServerError",
        };
}

internal sealed record GraphError(GraphErrorBody Error);

internal sealed record GraphErrorBody(string Code, string Message, GraphInnerError InnerError);

internal sealed record GraphInnerError(
    string Date,
    [property: JsonPropertyName("request-id")] string RequestId,
    [property: JsonPropertyName("client-request-id")] string ClientRequestId
);
