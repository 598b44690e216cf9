using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Processes;

namespace Muster.Benchmarks.Measuring;

/// <summary>Reads the processor time of one process and of a database around what it is given.</summary>
internal sealed class Meter(int process, MeasuredDatabase? database)
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(4);
    private const int LongestWindows = 50;

    /// <summary>What an operation leaves to the background belongs to it, so the reading waits until that is done.</summary>
    public async Task<Figure> MeasureAsync(Func<Task<Served>> serve)
    {
        var before = await QuietAsync();
        var served = await serve();
        var after = await QuietAsync();
        return Figure.Of(served, after.Process - before.Process, after.Database - before.Database);
    }

    private async Task<Reading> QuietAsync()
    {
        var reading = Read();
        for (var i = 0; i < LongestWindows; i++)
        {
            await Task.Delay(Window, TimeProvider.System);
            var (last, now) = (reading, Read());
            reading = now;
            if (now.Process + now.Database - last.Process - last.Database < Idle)
            {
                break;
            }
        }

        return reading;
    }

    private Reading Read() => new(ProcessorClock.Of(process), database?.ProcessorTime ?? TimeSpan.Zero);

    private sealed record Reading(TimeSpan Process, TimeSpan Database);
}
