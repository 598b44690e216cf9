using Muster.Benchmarks.Databases;

namespace Muster.Benchmarks.Status;

internal static class StatusReport
{
    private const double SummaryGoalMs = 5;
    private const double PageGoalMs = 150;
    private const double RatioGoal = 1.5;

    public static void Print(MeasuredDatabase database, Plan plan, IReadOnlyList<Timed> few, IReadOnlyList<Timed> many)
    {
        Console.WriteLine($"\n{database.Title}");
        Console.WriteLine(
            $"milliseconds with {plan.FewRecords} and with {plan.ManyRecords} records; goals: {RatioGoal} times at most, summary p99 < {SummaryGoalMs}, pages p95 < {PageGoalMs}"
        );
        Console.WriteLine($"{"", -58}{"p50", 7}{"p95", 7}{"p99", 7}  {"p50", 7}{"p95", 7}{"p99", 7}  ratio of p50");
        foreach (var (small, large) in few.Zip(many))
        {
            var ratio = large.At(50) / small.At(50);
            Console.WriteLine(
                $"{Name(large.What), -58}{small.At(50), 7:0.0}{small.At(95), 7:0.0}{small.At(99), 7:0.0}  {large.At(50), 7:0.0}{large.At(95), 7:0.0}{large.At(99), 7:0.0}  {ratio, 5:0.00} {Verdict(large, ratio)}"
            );
        }
    }

    private static string Verdict(Timed large, double ratio)
    {
        if (!large.What.StartsWith("/api", StringComparison.Ordinal))
        {
            return "";
        }

        var fast = IsSummary(large) ? large.At(99) < SummaryGoalMs : large.At(95) < PageGoalMs;
        return (fast, ratio <= RatioGoal) switch
        {
            (true, true) => "met",
            (true, false) => "fast enough, ratio NOT met",
            (false, true) => "NOT fast enough, ratio met",
            (false, false) => "NOT met",
        };
    }

    private static bool IsSummary(Timed timed) => timed.What.EndsWith("enrollment-status", StringComparison.Ordinal);

    private static string Name(string what) =>
        what.EndsWith("enrollment-status", StringComparison.Ordinal)
            ? "summary"
            : what[(what.IndexOf("enrollment-status", StringComparison.Ordinal) + 1)..]
                .Replace("nrollment-status", "", StringComparison.Ordinal);
}
