using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muster.Kernel.Ids;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;

/// <summary>
/// What a call is named in the server's log, and what its caller names it. https://learn.microsoft.com/en-us/graph/errors
/// </summary>
internal sealed record CallIds(string RequestId, string ClientRequestId)
{
    private const string RequestHeader = "request-id";
    private const string ClientHeader = "client-request-id";
    private const int MaxClientId = 64;

    public static CallIds Of(HttpContext context)
    {
        if (context.Items[typeof(CallIds)] is CallIds known)
        {
            return known;
        }

        // The log names the call by its trace, the same digits without hyphens.
        var trace = Activity.Current?.TraceId.ToHexString();
        var request = Guid.TryParseExact(trace, "N", out var traced)
            ? traced
            : Uuid7.New(context.RequestServices.GetRequiredService<TimeProvider>());
        var ids = new CallIds($"{request}", Cleaned(context.Request.Headers[ClientHeader]) ?? $"{request}");
        context.Items[typeof(CallIds)] = ids;
        return ids;
    }

    /// <param name="context">An <see cref="HttpContext"/>, as <c>OnStarting</c> wants it.</param>
    public static Task Write(object context)
    {
        var call = (HttpContext)context;
        var ids = Of(call);
        call.Response.Headers[RequestHeader] = ids.RequestId;
        call.Response.Headers[ClientHeader] = ids.ClientRequestId;
        return Task.CompletedTask;
    }

    /// <summary>It goes back as a header and into the answer: only what ids are made of.</summary>
    private static string? Cleaned(string? given)
    {
        var kept = string.Concat(
            (given ?? "").Where(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.').Take(MaxClientId)
        );
        return kept.Length == 0 ? null : kept;
    }
}
