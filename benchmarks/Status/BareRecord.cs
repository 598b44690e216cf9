using System.Diagnostics;
using Muster.Benchmarks.Databases;

namespace Muster.Benchmarks.Status;

/// <summary>One record by its key, read by one connection with nothing around it: what no page can go below.</summary>
internal static class BareRecord
{
    public const string Title = "limit: one record by its key, bare";

    public static async Task<Timed> TimeAsync(MeasuredDatabase database, int asks)
    {
        var ids = await database.TextsAsync($"SELECT id FROM enrollment_records LIMIT {asks}");
        var milliseconds = new List<double>();
        foreach (var id in ids)
        {
            var start = Stopwatch.GetTimestamp();
            await database.RunAsync($"SELECT * FROM enrollment_records WHERE id = '{id}'");
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new Timed(Title, milliseconds);
    }
}
