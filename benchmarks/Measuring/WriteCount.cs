using Muster.Benchmarks.Databases;

namespace Muster.Benchmarks.Measuring;

/// <summary>Counts transactions that wrote while something ran that should write nothing.</summary>
internal sealed class WriteCount(MeasuredDatabase database)
{
    public long All { get; private set; }

    /// <summary>Those that come every half minute or minute, whatever is called.</summary>
    public int ByClock { get; private set; }

    public async Task<T> DuringAsync<T>(Func<Task<T>> run)
    {
        var (writes, clockwork) = (await database.WritesAsync(), await database.ClockworkAsync());
        var result = await run();
        All += await database.WritesAsync() - writes;
        ByClock += (await database.ClockworkAsync()).Zip(clockwork).Count(pair => pair.First != pair.Second);
        return result;
    }
}
