using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Server.Faults;

/// <summary>Turns what nobody caught, and statuses without a body, into problem documents. The text of an exception never leaves the server.</summary>
internal sealed class FaultAnswers(ILogger<FaultAnswers> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var problem = exception switch
        {
            BadHttpRequestException bad => Unreadable(bad.StatusCode),
            OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested => null,
            _ => Unexpected(httpContext, exception),
        };
        if (problem is not null)
        {
            await problem.ExecuteAsync(httpContext);
        }

        return true;
    }

    public static ProblemHttpResult Unreadable(int status) =>
        status == StatusCodes.Status413PayloadTooLarge
            ? Problems.Of(status, "body_too_large", "Too large", "The body is larger than this server takes.")
            : Problems.Of(
                status,
                "request_malformed",
                "The request cannot be read",
                "The body or a parameter is not what this route wants: see the API's description at /openapi/v1.json."
            );

    private ProblemHttpResult Unexpected(HttpContext context, Exception fault)
    {
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        Log.Unexpected(log, fault, context.Request.Method, context.GetEndpoint()?.DisplayName, trace);
        return Problems.Unexpected(trace);
    }
}

internal static class FaultAnswersWiring
{
    public static IServiceCollection AddFaultAnswers(this IServiceCollection services) =>
        services
            .AddExceptionHandler<FaultAnswers>()
            .AddProblemDetails()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    public static void UseFaultAnswers(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => Answer(context.HttpContext));
    }

    private static Task Answer(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Problems.NotFound("route").ExecuteAsync(context),
            StatusCodes.Status405MethodNotAllowed => Problems
                .Of(405, "method_not_allowed", "Not with this method", "The route exists for other methods; see Allow.")
                .ExecuteAsync(context),
            StatusCodes.Status415UnsupportedMediaType => Problems
                .Of(415, "media_type_unsupported", "Send JSON", "The body has to be application/json.")
                .ExecuteAsync(context),
            // What breaks off while a body is read becomes a status without a word.
            StatusCodes.Status400BadRequest
            or StatusCodes.Status408RequestTimeout
            or StatusCodes.Status413PayloadTooLarge => FaultAnswers
                .Unreadable(context.Response.StatusCode)
                .ExecuteAsync(context),
            _ => Task.CompletedTask,
        };
}
