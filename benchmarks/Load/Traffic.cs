using System.Diagnostics;

namespace Muster.Benchmarks.Load;

/// <summary>Sends prepared requests over several connections, each of which waits for its answer before the next.</summary>
internal sealed class Traffic(Connection[] connections, IReadOnlyList<byte[]> requests)
{
    private readonly List<double> milliseconds = [];
    private int next;
    private int failed;

    /// <summary>Null: each request once.</summary>
    public TimeSpan? Repeat { get; init; }

    /// <summary>Null: as fast as answers come.</summary>
    public double? PerSecond { get; init; }

    /// <summary>True when a refusal is as good as any other answer.</summary>
    public bool RefusalsCount { get; init; }

    /// <summary>Called with the number of the request.</summary>
    public Action<int, Answer>? OnAnswer { get; init; }

    public async Task<Served> RunAsync()
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select(connection => Task.Run(() => SendAsync(connection, began))));
        return new Served(milliseconds, Stopwatch.GetElapsedTime(began), failed);
    }

    private async Task SendAsync(Connection connection, long began)
    {
        var times = new List<double>();
        while (Interlocked.Increment(ref next) - 1 is var number && GoesOn(number, began))
        {
            var start = await DueAsync(number, began);
            var answer = await connection.SendAsync(requests[number % requests.Count]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!answer.Ok && !RefusalsCount && Interlocked.Increment(ref failed) == 1)
            {
                await Console.Error.WriteLineAsync($"Refused: {answer.Text}");
            }

            OnAnswer?.Invoke(number, answer);
        }

        lock (milliseconds)
        {
            milliseconds.AddRange(times);
        }
    }

    private bool GoesOn(int number, long began) =>
        Repeat is { } time ? Stopwatch.GetElapsedTime(began) < time : number < requests.Count;

    /// <returns>When the request is sent; or when it was due, if its connection was still busy then.</returns>
    private async Task<long> DueAsync(int number, long began)
    {
        if (PerSecond is not { } rate)
        {
            return Stopwatch.GetTimestamp();
        }

        var due = began + (long)(number / rate * Stopwatch.Frequency);
        var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (wait <= TimeSpan.Zero)
        {
            return due;
        }

        await Task.Delay(wait, TimeProvider.System);
        return Stopwatch.GetTimestamp();
    }
}

/// <param name="Milliseconds">From each request to its answer.</param>
internal sealed record Served(IReadOnlyList<double> Milliseconds, TimeSpan Elapsed, int Failed);
