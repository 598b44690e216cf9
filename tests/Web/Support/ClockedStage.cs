using Muster.TestKit.Time;

namespace Muster.Web.Support;

/// <summary>A server whose clock stands still until a test moves it on.</summary>
public sealed class ClockedStage : Stage
{
    public ClockedStage()
        : this(new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))) { }

    private ClockedStage(FakeClock clock)
        : base(clock) => Time = clock;

    public FakeClock Time { get; }
}
