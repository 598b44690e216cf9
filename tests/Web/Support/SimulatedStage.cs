using Muster.TestKit.Time;

namespace Muster.Web.Support;

/// <summary>A server whose clock a test moves on, and on which enrollments may be simulated.</summary>
public sealed class SimulatedStage : Stage
{
    public SimulatedStage()
        : this(new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))) { }

    private SimulatedStage(FakeClock clock)
        : base(clock, new() { ["MUSTER_SIMULATION"] = "1" }) => Time = clock;

    public FakeClock Time { get; }
}
