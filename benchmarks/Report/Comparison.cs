using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Measuring;
using Muster.TestKit.Databases;

namespace Muster.Benchmarks.Report;

/// <summary>The figures beside their goals. A goal that is missed is said, and nothing else happens.</summary>
internal static class Comparison
{
    private const double CheckInGoal = 0.4;
    private const double RatioGoal = 2;

    public static void Print(MeasuredDatabase database, DatabaseRun run)
    {
        var rounds = run.Rounds;
        var enrollmentGoal = database.Database.Kind == DatabaseKind.Sqlite ? 3 : 5;
        Say("enrollment request, CPU ms", Median(rounds[Operation.Enrollment]), enrollmentGoal);
        Say("check-in, CPU ms", Median(rounds[Operation.CheckIn]), CheckInGoal);
        Say(
            "check-in / (verify + sign + bare read)",
            Ratio(rounds, [Operation.Verify, Operation.Sign, Operation.BareRead]),
            RatioGoal
        );
        var rest = Ratio(rounds, [Operation.Verify, Operation.Sign, Operation.BareRead, Operation.EmptyGet]);
        Console.WriteLine($"check-in / (verify + sign + bare read + empty GET) = {rest:0.00}");
        var (count, writes) = (rounds[Operation.CheckIn].Sum(round => round.Count), run.CheckInWrites);
        Say(
            $"writing transactions during {count} check-ins, without {writes.ByClock} by the clock",
            writes.All - writes.ByClock,
            0
        );
    }

    private static void Say(string what, double value, double goal) =>
        Console.WriteLine($"{what} = {value:0.##} (goal <= {goal:0.##}) {(value <= goal ? "met" : "NOT met")}");

    private static double Median(List<Figure> rounds) => Figure.Median(rounds).Processor;

    /// <summary>Each round by itself: what slows the machine for a while slows both sides.</summary>
    private static double Ratio(IReadOnlyDictionary<Operation, List<Figure>> rounds, Operation[] parts) =>
        Figure.Median(
            rounds[Operation.CheckIn]
                .Select((checkIn, i) => checkIn.Processor / parts.Sum(part => rounds[part][i].Processor))
        );
}
