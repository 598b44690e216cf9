using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Integration.Status;

/// <summary>The scale on which times are counted, and what is read from it.</summary>
public sealed class TimeScaleTests
{
    [Fact]
    public void Limits_rise_from_a_second_to_a_day_by_a_quarter_at_most()
    {
        var limits = TimeScale.LimitsSeconds;
        (limits[0], limits[^1], limits.Count).ShouldBe((1, 86_400, 61));
        foreach (var (lower, upper) in limits.Zip(limits.Skip(1)))
        {
            upper.ShouldBeGreaterThan(lower);
            (lower < 4 || upper <= lower * 1.25).ShouldBeTrue($"{lower} {upper}");
        }
    }

    [Fact]
    public void Times_that_people_say_are_limits()
    {
        int[] said = [1, 2, 3, 5, 10, 15, 20, 30, 40, 45, 60, 90, 120, 240, 480, 1440];

        said.Except(TimeScale.LimitsMinutes).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "1")]
    [InlineData(1.001, "2")]
    [InlineData(600, "600")]
    [InlineData(600.001, "720")]
    [InlineData(86_400, "86400")]
    [InlineData(86_401, "longer")]
    [InlineData(1e9, "longer")]
    public void Time_belongs_to_the_first_limit_that_it_does_not_exceed(double seconds, string limit)
    {
        var bucket = TimeScale.BucketOf(TimeSpan.FromSeconds(seconds));

        TimeScale.TextOf(bucket).ShouldBe(limit);
        TimeScale.BucketOf(limit).ShouldBe(bucket);
    }

    [Fact]
    public void Limit_of_another_scale_is_left_out() => TimeScale.BucketOf("11").ShouldBeNull();

    [Fact]
    public void Quantiles_lie_inside_their_bucket_by_their_share_of_it()
    {
        var times = Of((600, 10), (1200, 30));

        times.SecondsAt(0.25).ShouldBe(600);
        times.SecondsAt(0.5).ShouldBe(1080 + (120 / 3.0), 0.001);
        times.SecondsAt(0.5, atOnce: 40).ShouldBe(0, "half of them spent no time there");
        times.SecondsAt(1).ShouldBe(1200);
        times.Within(600).ShouldBe(10);
        times.Within(1199).ShouldBe(10);
        times.Within(1200).ShouldBe(40);
    }

    [Fact]
    public void What_is_left_goes_by_those_that_took_longer_and_falls_silent_below_twenty()
    {
        var times = Of((600, 10), (1200, 30));

        times.SecondsLeftAt(0.5, spentSeconds: 900)!.Value.ShouldBe(1140 - 900, 0.001);
        times.SecondsLeftAt(0.5, spentSeconds: 1120)!.Value.ShouldBe(40, 0.001, "twenty of thirty are left");
        times.SecondsLeftAt(0.5, spentSeconds: 1125).ShouldBeNull();
    }

    [Fact]
    public void What_took_longer_than_a_day_is_a_day()
    {
        var times = new Histogram();
        times.Add(TimeScale.Longer, 30);

        (times.SecondsAt(0.5), times.Samples).ShouldBe((86_400, 30));
        times.Within(86_400).ShouldBe(0);
    }

    /// <summary>No state may be entered that waits without saying what is usual there: each is a step, and there are no more of them.</summary>
    [Fact]
    public void Every_state_that_waits_is_a_step_and_a_few_more_are_all()
    {
        foreach (var state in Enum.GetValues<EnrollmentState>().Where(state => Waits.Of(state) is not null))
        {
            Step.Of(state, Waits.Of(state)).ShouldBe(EnumText.Of(state));
        }

        Step.Of(EnrollmentState.AwaitingApproval, WaitReason.UndoWindow).ShouldBe("awaiting_approval.undo_window");
        Step.All.Count.ShouldBe(16);
        Step.Of(EnrollmentState.Enrolled, reason: null).ShouldBeNull();
    }

    private static Histogram Of(params (int Limit, long Count)[] counts)
    {
        var times = new Histogram();
        foreach (var (limit, count) in counts)
        {
            times.Add(TimeScale.BucketOf(TimeSpan.FromSeconds(limit)), count);
        }

        return times;
    }
}
