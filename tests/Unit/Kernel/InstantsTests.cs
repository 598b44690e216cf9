using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel.Time;
using Muster.Unit.Support;

namespace Muster.Unit.Kernel;

public sealed class InstantsTests
{
    private static readonly DateTimeOffset Fine = new DateTimeOffset(2026, 11, 21, 1, 2, 3, TimeSpan.Zero).AddTicks(
        1234567
    );

    [Fact]
    public void Instant_loses_what_is_finer_than_a_microsecond_and_its_offset()
    {
        var cut = Fine.ToOffset(TimeSpan.FromHours(5)).ToWholeMicroseconds();

        cut.ShouldBe(Fine.AddTicks(-7));
        cut.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Unix_microseconds_start_at_the_epoch_and_go_both_ways()
    {
        DateTimeOffset.UnixEpoch.ToUnixMicroseconds().ShouldBe(0);
        DateTimeOffset.UnixEpoch.AddSeconds(-1).ToUnixMicroseconds().ShouldBe(-1_000_000);
        Instants.FromUnixMicroseconds(1).ShouldBe(DateTimeOffset.UnixEpoch.AddTicks(10));
    }

    [Fact]
    public void Unix_microseconds_read_back_whatever_the_instant() =>
        Prop.ForAll<DateTimeOffset>(instant =>
                Instants.FromUnixMicroseconds(instant.ToWholeMicroseconds().ToUnixMicroseconds())
                == instant.ToWholeMicroseconds()
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Clock_gives_whole_microseconds_in_utc_when_the_inner_clock_is_finer()
    {
        var clock = new MicrosecondClock(new FixedClock(Fine));

        clock.GetUtcNow().ShouldBe(Fine.AddTicks(-7));
        clock.LocalTimeZone.ShouldBe(TimeZoneInfo.Utc);
        clock.TimestampFrequency.ShouldBe(TimeProvider.System.TimestampFrequency);
    }
}
