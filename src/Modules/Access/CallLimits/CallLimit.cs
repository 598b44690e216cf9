using Microsoft.AspNetCore.Http;
using Muster.Http;
using Muster.Http.RateLimits;

namespace Muster.Modules.Access.CallLimits;

/// <summary>Stands behind authentication, so that an account counts wherever it calls from, and a guessed token as the stranger who sent it.</summary>
internal sealed class CallLimit(RequestDelegate next, CallRates rates)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!Counts(context) || rates.Take(context) is not { } wait)
        {
            return next(context);
        }

        var seconds = RetryAfter.Set(context.Response, wait);
        return Problems
            .Of(
                StatusCodes.Status429TooManyRequests,
                "rate_limited",
                "Too many calls",
                $"Nothing was done. Call again in {seconds} seconds, and less often."
            )
            .ExecuteAsync(context);
    }

    private static bool Counts(HttpContext context) =>
        ApiPaths.Contain(context.Request.Path)
        && context.GetEndpoint()?.Metadata.GetMetadata<UncountedReason>() is null;
}
