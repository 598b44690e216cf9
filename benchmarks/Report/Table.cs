using Muster.Benchmarks.Measuring;

namespace Muster.Benchmarks.Report;

/// <summary>One row for each operation: medians of the rounds.</summary>
internal static class Table
{
    public static void Print(IReadOnlyDictionary<Operation, List<Figure>> rounds)
    {
        Console.WriteLine(
            $"{"operation", -40}{"CPU ms/op", 10}{"of database", 13}{"rate/s", 9}{"p50 ms", 9}{"p99 ms", 9}"
        );
        foreach (var (operation, figures) in rounds.OrderBy(pair => pair.Key))
        {
            var median = Figure.Median(figures);
            Console.WriteLine(
                $"{NameOf(operation), -40}{median.Processor, 10:0.000}{median.OfDatabase, 13:0.000}{median.PerSecond, 9:0}{median.P50, 9:0.00}{median.P99, 9:0.00}"
                    + (median.Failed == 0 ? "" : $"   {median.Failed} of {median.Count} REFUSED")
            );
        }
    }

    private static string NameOf(Operation operation) =>
        operation switch
        {
            Operation.Enrollment => "enrollment request (paced)",
            Operation.CheckIn => "idle check-in",
            Operation.Poll => "poll of a pending request",
            Operation.Approve => "approve, until it has taken effect",
            Operation.EmptyGet => "limit: empty GET, /healthz",
            Operation.BareRead => "limit: bare indexed read, no server",
            Operation.Verify => "limit: P-256 verification, one thread",
            Operation.Sign => "limit: P-256 signature, one thread",
        };
}
