using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Processes;

namespace Muster.Benchmarks.Flood;

/// <summary>
/// Strangers from a thousand addresses ask as fast as all of them together are heard, until their half of the queue is full and long after;
/// among them come devices that somebody gave an enrollment key.
/// </summary>
internal static class FloodRun
{
    /// <summary>Calls are made and signed before they are sent; a nonce is good for five minutes.</summary>
    private const int Wave = 2_500;
    private const int AddressesOfWave = 50;
    private const int KeyedOfWave = 20;

    /// <summary>All strangers together are heard 200 times a second: as many as the server lets write.</summary>
    private const double StrangersPerSecond = 190;
    private const double KeyedPerSecond = KeyedOfWave * StrangersPerSecond / Wave;

    public static async Task RunAsync(MeasuredDatabase database, int strangers)
    {
        // Two fifths find a place: the flood goes on as long again against a queue that is full.
        var half = strangers * 2 / 5;
        await using var server = await ServerProcess.StartAsync(
            database.Database,
            database.Folder,
            ("MUSTER_QUEUE_PENDING_CAP", $"{2 * half}")
        );
        var secret = await server.KeyForAsync(await server.CreatePersonAsync("Ann"), uses: 100_000);
        using var fleet = await Fleet.StartAsync(server.Url);
        var calm = await KeyedAsync(server, await fleet.CallsAsync(KeyedOfWave * 5, secret), perSecond: null);
        var (before, cpu) = (await database.MegabytesAsync(), ProcessorClock.Of(server.Id) + database.ProcessorTime);
        var (flood, filling, full) = (new FloodCount(), new List<double>(), new List<double>());
        for (var sent = 0; sent < strangers; sent += Wave)
        {
            var calls = await fleet.CallsAsync(Wave, enrollmentKey: null);
            var keyed = await fleet.CallsAsync(KeyedOfWave, secret);
            var wasFull = flood.Refused > 0;
            var wave = WaveAsync(server, calls, flood);
            var times = await KeyedAsync(server, keyed, KeyedPerSecond);
            await wave;
            (wasFull ? full : filling).AddRange(times);
            await Console.Error.WriteLineAsync($"{sent + Wave} strangers: {flood.Held} held, {flood.Refused} refused");
        }

        var spent = ProcessorClock.Of(server.Id) + database.ProcessorTime - cpu;
        var after = await database.MegabytesAsync();
        Console.WriteLine($"\n{database.Title}; {strangers} strangers, room for {half} of them");
        Console.WriteLine(
            $"held {flood.Held}, refused as too_many_pending {flood.Refused}, as rate_limited {flood.Limited}, otherwise {flood.Other}"
        );
        Console.WriteLine(
            $"database {before:0.0} MiB before, {after:0.0} MiB after: {(after - before) * 1024 / flood.Held:0.0} KiB for each that is held"
        );
        Console.WriteLine($"processor time {spent.TotalMilliseconds / strangers:0.00} ms for each stranger");
        Say("in calm", calm);
        Say("while the queue fills", filling);
        Say("while it is full", full);
        Console.WriteLine($"RSS of the server = {server.ResidentMegabytes} MiB");
    }

    private static void Say(string when, IReadOnlyList<double> times)
    {
        var sorted = times.Order().ToList();
        if (sorted.Count > 0)
        {
            Console.WriteLine(
                $"enroll with a key {when, -24} {sorted.Count, 5} let in; p50 {sorted[sorted.Count / 2], 6:0.0} ms, p99 {sorted[sorted.Count * 99 / 100], 6:0.0} ms"
            );
        }
    }

    private static async Task WaveAsync(ServerProcess server, IReadOnlyList<byte[]> calls, FloodCount flood)
    {
        var connections = await Connection.OpenAsync(server.Url, AddressesOfWave);
        await new Traffic(connections, calls)
        {
            PerSecond = StrangersPerSecond,
            RefusalsCount = true,
            OnAnswer = (_, answer) => flood.Add(answer),
        }.RunAsync();
        Array.ForEach(connections, connection => connection.Dispose());
    }

    /// <returns>The milliseconds of each; every one is let in, or the measurement ends.</returns>
    private static async Task<IReadOnlyList<double>> KeyedAsync(
        ServerProcess server,
        IReadOnlyList<byte[]> calls,
        double? perSecond
    )
    {
        var connections = await Connection.OpenAsync(server.Url, 2);
        var served = await new Traffic(connections, calls)
        {
            PerSecond = perSecond,
            OnAnswer = (_, answer) => answer.MustBeApproved(),
        }.RunAsync();
        Array.ForEach(connections, connection => connection.Dispose());
        return served.Milliseconds;
    }
}
