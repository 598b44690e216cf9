using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Measuring;

namespace Muster.Benchmarks.Events;

/// <summary>Rows as wide as those of events, put into the same database by one connection, with nothing around it.</summary>
internal sealed class BareRows(MeasuredDatabase database)
{
    private const string Data = "{\"text\":\"The policies are applied.\"}";
    private readonly Meter meter = new(Environment.ProcessId, database);
    private long last;

    public Task PrepareAsync() =>
        database.RunAsync(
            "CREATE TABLE bare_events (id BIGINT PRIMARY KEY, at BIGINT NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL, data TEXT)"
        );

    /// <returns>Of one row.</returns>
    public async Task<Figure> MeasureAsync(int rows, TimeSpan time)
    {
        var figure = await meter.MeasureAsync(() => Loop.RunAsync(workers: 1, time, _ => InsertAsync(rows)));
        return figure with
        {
            Processor = figure.Processor / rows,
            OfDatabase = figure.OfDatabase / rows,
            PerSecond = figure.PerSecond * rows,
        };
    }

    private Task InsertAsync(int rows)
    {
        var values = Enumerable.Range(0, rows).Select(_ => $"({++last}, {last}, 'simulated', 'device', '{Data}')");
        return database.RunAsync($"INSERT INTO bare_events VALUES {string.Join(',', values)}");
    }
}
