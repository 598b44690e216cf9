using System.Diagnostics.Metrics;
using Muster.Server.Metrics;

namespace Muster.Integration.Serving;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter meter = new("Test");

    public void Dispose() => meter.Dispose();

    [Fact]
    public void Labels_and_help_are_escaped()
    {
        var family = Family.Of(meter.CreateCounter<long>("odd.name-1", description: "Back\\slash and\nline"));
        family.Record(2, [new("a.b", "quote \" back \\ line \n"), new("1st", null)]);

        PrometheusText
            .Of([family])
            .ShouldBe(
                """
                # HELP odd_name_1_total Back\\slash and\nline
                # TYPE odd_name_1_total counter
                odd_name_1_total{a_b="quote \" back \\ line \n",_1st=""} 2

                """,
                StringCompareShould.IgnoreLineEndings
            );
    }

    [Fact]
    public void Histogram_counts_up_to_each_bound()
    {
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] };
        var family = Family.Of(meter.CreateHistogram("wait", "s", "How long.", tags: null, advice));
        foreach (var seconds in new[] { 0.05, 0.1, 0.5, 7 })
        {
            family.Record(seconds, [new("route", "/x")]);
        }

        PrometheusText
            .Of([family])
            .ShouldBe(
                """
                # HELP wait_seconds How long.
                # TYPE wait_seconds histogram
                wait_seconds_bucket{route="/x",le="0.1"} 2
                wait_seconds_bucket{route="/x",le="1"} 3
                wait_seconds_bucket{route="/x",le="+Inf"} 4
                wait_seconds_sum{route="/x"} 7.65
                wait_seconds_count{route="/x"} 4

                """,
                StringCompareShould.IgnoreLineEndings
            );
    }

    [Fact]
    public void Counter_adds_and_what_is_observed_is_taken_as_it_is()
    {
        var added = Family.Of(meter.CreateUpDownCounter<int>("open"));
        var observed = Family.Of(meter.CreateObservableGauge("memory", () => 1, "By"));
        foreach (var family in new[] { added, observed })
        {
            family.Record(5, []);
            family.Record(-2, []);
        }

        PrometheusText.Of([added]).ShouldContain("\nopen 3\n");
        PrometheusText.Of([observed]).ShouldContain("\nmemory_bytes -2\n");
    }

    [Fact]
    public void Series_are_bounded()
    {
        var family = Family.Of(meter.CreateCounter<long>("many"));
        for (var i = 0; i < 3_000; i++)
        {
            family.Record(1, [new("i", i)]);
        }

        family.Series.Count().ShouldBe(2_001);
        PrometheusText.Of([family]).ShouldContain("many_total{overflow=\"true\"} 1000\n");
    }
}
