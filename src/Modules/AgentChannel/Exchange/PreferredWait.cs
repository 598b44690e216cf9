using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Muster.Modules.AgentChannel.Exchange;

internal static class PreferredWait
{
    /// <summary>The seconds of <c>Prefer: wait=n</c> (RFC 7240 section 4.3), zero without, never more than <paramref name="longest"/>.</summary>
    public static TimeSpan Of(HttpRequest request, TimeSpan longest)
    {
        foreach (var line in request.Headers["Prefer"])
        {
            foreach (var preference in (line ?? "").Split(',', ';'))
            {
                var pair = preference.Split('=', 2, StringSplitOptions.TrimEntries);
                if (
                    pair is ["wait", var text]
                    && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                )
                {
                    return TimeSpan.FromSeconds(Math.Min(seconds, longest.TotalSeconds));
                }
            }
        }

        return TimeSpan.Zero;
    }
}
