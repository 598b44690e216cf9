using System.Security.Cryptography;

namespace Muster.Simulator.Server;

/// <summary>Waits between attempts: each drawn from the whole of a window that doubles, so that those who failed together do not come back together.</summary>
internal sealed class Pause(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);
    private TimeSpan window = First;

    public void Reset() => window = First;

    /// <param name="asked">The server's own wish: never less than that.</param>
    public Task WaitAsync(TimeSpan? asked, CancellationToken ct)
    {
        var share = RandomNumberGenerator.GetInt32(1_000_001) / 1_000_000.0;
        var wait = (asked ?? TimeSpan.Zero) + (window * share);
        window = window * 2 < Longest ? window * 2 : Longest;
        return Task.Delay(wait, clock, ct);
    }
}
