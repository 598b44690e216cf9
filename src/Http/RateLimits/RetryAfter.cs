using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Muster.Http.RateLimits;

public static class RetryAfter
{
    /// <summary>Tells the caller when to come again, in whole seconds (RFC 9110 section 10.2.3).</summary>
    /// <returns>The seconds as text, for the words of the answer.</returns>
    public static string Set(HttpResponse response, TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.Headers.RetryAfter = seconds;
        return seconds;
    }
}
