using System.Security.Cryptography;

namespace Muster.Agent.Run;

/// <summary>
/// Waits between attempts. A fleet loses its server in one instant, so every wait is drawn anew from a whole window: a minute at first, two
/// minutes from then on, and never from a narrow band around one value, in which all would come back together.
/// </summary>
internal sealed class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>A machine that is up for less was started by power coming back, or by an update of the whole fleet.</summary>
    private static readonly TimeSpan FreshBoot = TimeSpan.FromMinutes(10);
    private bool failedBefore;

    /// <summary>Only a signed answer says that the server is there.</summary>
    public void Reset() => failedBefore = false;

    /// <param name="asked">The server's own wish: never less than that, and something on top.</param>
    public TimeSpan Next(TimeSpan? asked)
    {
        var window = failedBefore ? Longest : First;
        failedBefore = true;
        return asked is { } wish
            ? wish + UpTo(wish / 4 > window ? wish / 4 : window)
            : Shortest + UpTo(window - Shortest);
    }

    /// <summary>Before the first contact of a service.</summary>
    public static TimeSpan AfterBoot(TimeSpan uptime) => uptime < FreshBoot ? UpTo(First) : TimeSpan.Zero;

    /// <summary>The server let go of a call that it was to hold: it goes away, and lets go of all others too.</summary>
    public static TimeSpan LetGo() => Shortest + UpTo(First);

    /// <summary>For the pace of an agent that is fine: up to a quarter more, never less than what was asked.</summary>
    public static TimeSpan Spread(TimeSpan wait) => wait + UpTo(wait / 4);

    private static TimeSpan UpTo(TimeSpan most) => most * (RandomNumberGenerator.GetInt32(1_000_001) / 1_000_000.0);
}
