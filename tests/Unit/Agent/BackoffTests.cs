using Muster.Agent.Run;

namespace Muster.Unit.Agent;

public sealed class BackoffTests
{
    private const int Agents = 50_000;
    private const int ServedASecond = 1_000;
    private const int BackAt = 300;

    /// <summary>
    /// Seen: 1,420 calls in the worst second, which is just after the first minute; 890 in the worst one after the server's return, so that it
    /// turns nobody away; the last is served after 120 s.
    /// </summary>
    [Fact]
    public void Fleet_that_lost_its_server_for_five_minutes_is_served_within_three_and_never_stampedes()
    {
        var fleet = Enumerable.Range(0, Agents).Select(_ => new Backoff()).ToArray();
        var due = new PriorityQueue<int, double>(
            Enumerable.Range(0, Agents).Select(agent => (agent, fleet[agent].Next(asked: null).TotalSeconds))
        );
        var calls = new Dictionary<int, int>();
        var served = new Dictionary<int, int>();
        var last = 0.0;

        while (due.TryDequeue(out var agent, out var at))
        {
            var second = (int)at;
            calls[second] = calls.GetValueOrDefault(second) + 1;
            if (second >= BackAt && served.GetValueOrDefault(second) < ServedASecond)
            {
                served[second] = served.GetValueOrDefault(second) + 1;
                last = at;
            }
            else
            {
                due.Enqueue(agent, at + fleet[agent].Next(asked: null).TotalSeconds);
            }
        }

        last.ShouldBeInRange(BackAt, BackAt + 180);
        calls.Values.Max().ShouldBeLessThan(1_600);
        calls.Where(second => second.Key >= BackAt).Max(second => second.Value).ShouldBeLessThan(ServedASecond);
    }

    [Fact]
    public void Wait_is_drawn_from_the_whole_window_and_never_under_a_second()
    {
        var first = Draw(() => new Backoff().Next(asked: null));
        var later = Draw(() =>
        {
            var backoff = new Backoff();
            backoff.Next(asked: null);
            return backoff.Next(asked: null);
        });

        first.ShouldAllBe(wait => wait >= 1 && wait <= 60);
        later.ShouldAllBe(wait => wait >= 1 && wait <= 120);
        first.Average().ShouldBeInRange(25, 36);
        later.Average().ShouldBeInRange(52, 69);
        later.Max().ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData(10, 70)]
    [InlineData(3600, 4500)]
    public void Wish_of_the_server_is_the_least_and_something_is_added(int asked, int most)
    {
        var waits = Draw(() => new Backoff().Next(TimeSpan.FromSeconds(asked)));

        waits.ShouldAllBe(wait => wait >= asked && wait <= most);
        (waits.Max() - waits.Min()).ShouldBeGreaterThan((most - asked) / 2);
    }

    [Fact]
    public void Window_is_narrow_again_after_a_signed_answer_only()
    {
        var backoff = new Backoff();
        backoff.Next(asked: null);
        var before = Draw(() => backoff.Next(asked: null));
        var after = Draw(() =>
        {
            backoff.Reset();
            return backoff.Next(asked: null);
        });

        before.Max().ShouldBeGreaterThan(60);
        after.Max().ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void Service_calls_at_once_but_after_a_boot()
    {
        Backoff.AfterBoot(TimeSpan.FromHours(1)).ShouldBe(TimeSpan.Zero);
        Draw(() => Backoff.AfterBoot(TimeSpan.FromSeconds(20))).Max().ShouldBeInRange(50, 60);
    }

    private static List<double> Draw(Func<TimeSpan> wait) =>
        [.. Enumerable.Range(0, 1_000).Select(_ => wait().TotalSeconds)];
}
