using System.Diagnostics;
using Muster.Benchmarks.Load;

namespace Muster.Benchmarks.Measuring;

/// <summary>Repeats something of this process for a while.</summary>
internal static class Loop
{
    public static async Task<Served> RunAsync(int workers, TimeSpan time, Func<int, Task> operation)
    {
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(
            Enumerable.Range(0, workers).Select(worker => Task.Run(() => RepeatAsync(worker)))
        );
        return new Served([.. times.SelectMany(list => list)], Stopwatch.GetElapsedTime(began), Failed: 0);

        async Task<List<double>> RepeatAsync(int worker)
        {
            var milliseconds = new List<double>();
            for (var number = worker; Stopwatch.GetElapsedTime(began) < time; number += workers)
            {
                var start = Stopwatch.GetTimestamp();
                await operation(number);
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return milliseconds;
        }
    }
}
