namespace Muster.AgentClient;

/// <summary>The server's time, learned from its <c>Date</c> headers: a device's own clock may be years off after a first boot.</summary>
public sealed class ServerClock(TimeProvider local, TimeSpan ahead)
{
    /// <summary>Below this a difference is the network's, not the clock's.</summary>
    private static readonly TimeSpan Noise = TimeSpan.FromSeconds(30);

    public TimeSpan Ahead { get; private set; } = ahead;

    public DateTimeOffset Now => local.GetUtcNow() + Ahead;

    public void Observe(DateTimeOffset date)
    {
        if ((date - Now).Duration() > Noise)
        {
            var measured = date - local.GetUtcNow();
            Ahead = measured.Duration() > Noise ? measured : TimeSpan.Zero;
        }
    }
}
