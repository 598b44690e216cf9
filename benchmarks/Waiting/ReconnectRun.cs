using System.Diagnostics;
using System.Security.Cryptography;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Processes;
using Muster.Protocols.Agent;

namespace Muster.Benchmarks.Waiting;

/// <summary>The server is killed and started again, and each agent of a fleet comes back when its back-off lets it, on a connection of its own.</summary>
internal static class ReconnectRun
{
    private const double GoalSeconds = 180;

    public static async Task RunAsync(MeasuredDatabase database, int agents)
    {
        ECDsa[] keys;
        await using (
            var before = await ServerProcess.StartAsync(
                database.Database,
                database.Folder,
                ("MUSTER_QUEUE_UNDO_SECONDS", "0")
            )
        )
        {
            await FirstDevice.EnrollAsync(before);
            keys = await KeyedDevices.AddAsync(database, agents);
        }

        var killed = Stopwatch.GetTimestamp();
        await using var server = await ServerProcess.StartAsync(database.Database, database.Folder);
        var down = Stopwatch.GetElapsedTime(killed);
        var cpu = ProcessorClock.Of(server.Id) + database.ProcessorTime;
        var count = new ReturnCount();
        await Task.WhenAll(keys.Select(key => ReturnAsync(server.Url, key, killed, down, count)));
        var spent = ProcessorClock.Of(server.Id) + database.ProcessorTime - cpu;
        Array.ForEach(keys, key => key.Dispose());

        var met = count.LastServedSeconds <= GoalSeconds && count.Other == 0;
        Console.WriteLine(
            $"\n{database.Title}; {agents} agents come back, the server was down for {down.TotalSeconds:0.0} s"
        );
        Console.WriteLine(
            $"all served {count.LastServedSeconds:0} s after the kill (goal <= {GoalSeconds:0}); told to come later {count.Busy}, failed otherwise {count.Other} (goal 0) {(met ? "met" : "NOT met")}"
        );
        Console.WriteLine(
            $"connect, check in, answer: p50 {count.Percentile(50):0.0} ms, p95 {count.Percentile(95):0.0} ms, p99 {count.Percentile(99):0.0} ms; {count.BusiestSecond} in the busiest second; {spent.TotalMilliseconds / agents:0.00} ms processor time each"
        );
        Console.WriteLine($"RSS of the server = {server.ResidentMegabytes} MiB");
    }

    private static async Task ReturnAsync(Uri server, ECDsa key, long killed, TimeSpan down, ReturnCount count)
    {
        // As the agent draws: up to a minute at first, up to two from then on. Who comes while the server is down draws again.
        var at = Draw(60);
        while (at < down)
        {
            at += Draw(120);
        }

        while (true)
        {
            var wait = at - Stopwatch.GetElapsedTime(killed);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, TimeProvider.System);
            }

            if (await CheckInAsync(server, key, killed, count))
            {
                return;
            }

            at = Stopwatch.GetElapsedTime(killed) + Draw(120);
        }
    }

    private static async Task<bool> CheckInAsync(Uri server, ECDsa key, long killed, ReturnCount count)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var message = new AgentMessage
            {
                Method = "GET",
                Authority = server.Authority,
                Target = new AgentTarget($"{AgentTarget.Prefix}check-in", Query: null),
            };
            var signed = AgentRequestSigner.Sign(message, key, TimeProvider.System.GetUtcNow());
            using var connection = (await Connection.OpenAsync(server, 1))[0];
            var answer = await connection.SendAsync(Requests.Of(signed));
            if (answer.Ok)
            {
                count.Served(
                    Stopwatch.GetElapsedTime(began).TotalMilliseconds,
                    Stopwatch.GetElapsedTime(killed).TotalSeconds
                );
                return true;
            }

            count.Refused(later: answer.Text.Contains("\r\nRetry-After: ", StringComparison.Ordinal));
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            count.Refused(later: false);
        }

        return false;
    }

    private static TimeSpan Draw(int mostSeconds) =>
        TimeSpan.FromSeconds(1 + RandomNumberGenerator.GetInt32(1_000_000) / 1_000_000.0 * (mostSeconds - 1));
}
