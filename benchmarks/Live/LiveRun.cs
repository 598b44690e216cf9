using System.Diagnostics;
using System.Net.Http.Json;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Processes;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;

namespace Muster.Benchmarks.Live;

/// <summary>Enrollments move on at a steady rate: how long it takes from the call that says so until each open page has been told.</summary>
internal static class LiveRun
{
    private const double GoalMs = 1_000;

    /// <summary>Until the server has compiled its hot paths again: or the first figure would pay for that.</summary>
    private const int WarmUp = 400;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync(MeasuredDatabase database, Plan plan)
    {
        await using var server = await ServerProcess.StartAsync(
            database.Database,
            database.Folder,
            ("MUSTER_SIMULATION", "1")
        );
        Console.WriteLine($"\n{database.Title}; a change every {Between.TotalMilliseconds} ms");
        await RunAsync(database, server, "warm-up", streams: 20, WarmUp);
        var one = await RunAsync(database, server, "one", streams: 1, plan.StreamedChanges);
        var many = await RunAsync(database, server, "many", plan.Streams, plan.StreamedChanges);
        Say(one);
        Say(many);
        var p95 = many.At(95);
        Console.WriteLine(
            $"{plan.Streams} streams / 1 stream = {p95 / one.At(95):0.0} times in p95, {many.ProcessorMs / one.ProcessorMs:0.0} times in processor time; p95 goal < {GoalMs:0} ms: {(p95 < GoalMs && many.Missed == 0 ? "met" : "NOT met")}"
        );
        Console.WriteLine($"RSS of the server = {server.ResidentMegabytes} MiB");
    }

    private static void Say(Told told) =>
        Console.WriteLine(
            $"{told.Streams, 4} streams: p50 {told.At(50), 6:0.0} ms, p95 {told.At(95), 6:0.0} ms, p99 {told.At(99), 6:0.0} ms from the call to the page; the call itself p50 {told.CallMs:0.0} ms; {told.ProcessorMs:0.00} ms processor time for each change; {told.Missed} not received"
        );

    private static async Task<Told> RunAsync(
        MeasuredDatabase database,
        ServerProcess server,
        string fleet,
        int streams,
        int changes
    )
    {
        var ids = await BeginAsync(server, fleet, changes);
        using var end = new CancellationTokenSource();
        var pages = Enumerable.Range(0, streams).Select(_ => new OpenPage(server)).ToList();
        await Task.WhenAll(pages.Select(page => page.OpenAsync(end.Token)));

        var before = ProcessorClock.Of(server.Id) + database.ProcessorTime;
        var (sent, calls) = (new long[changes], new List<double>());
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < changes; i++)
        {
            var wait = (Between * i) - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, TimeProvider.System);
            }

            sent[i] = Stopwatch.GetTimestamp();
            await StepAsync(
                server,
                fleet,
                [
                    new SimulatedStep
                    {
                        Device = Name(fleet, i),
                        Kind = "reach",
                        State = "installing_apps",
                    },
                ]
            );
            calls.Add(Stopwatch.GetElapsedTime(sent[i]).TotalMilliseconds);
        }

        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System); // what is still on its way counts as well
        var spent = ProcessorClock.Of(server.Id) + database.ProcessorTime - before;
        await end.CancelAsync();
        await Task.WhenAll(pages.Select(page => page.Reading));

        var milliseconds = (
            from page in pages
            from number in Enumerable.Range(0, changes)
            let heard = page.HeardOf(ids[Name(fleet, number)])
            where heard is not null
            select Stopwatch.GetElapsedTime(sent[number], heard.Value).TotalMilliseconds
        ).ToList();
        pages.ForEach(page => page.Dispose());
        return new Told(
            streams,
            [.. milliseconds.Order()],
            calls.Order().ElementAt(calls.Count / 2),
            spent.TotalMilliseconds / changes,
            (streams * changes) - milliseconds.Count
        );
    }

    /// <summary>Devices that have come half the way, each of which will move once; and the ids of their enrollments.</summary>
    private static async Task<IReadOnlyDictionary<string, Guid>> BeginAsync(
        ServerProcess server,
        string fleet,
        int count
    )
    {
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var some in Enumerable.Range(0, count).Chunk(100))
        {
            await StepAsync(
                server,
                fleet,
                [
                    .. some.Select(number => new SimulatedStep
                    {
                        Device = Name(fleet, number),
                        Kind = "begin",
                        Platform = "ios",
                        Method = "IosAde",
                        Name = Name(fleet, number),
                        State = "device_setup",
                    }),
                ]
            );
            var page = await server.Admin.GetFromJsonAsync<Page<ActiveEnrollment>>(
                "/api/devices/enrollment-status/active?simulated=true&limit=100"
            );
            foreach (var row in page!.Items) // the API answers no null
            {
                ids[row.Device!] = row.Id; // each has the name that it was given
            }
        }

        return ids;
    }

    private static string Name(string fleet, int number) => $"{fleet}-{number}";

    private static async Task StepAsync(ServerProcess server, string fleet, IReadOnlyList<SimulatedStep> steps)
    {
        var body = new SimulatedSteps
        {
            Fleet = fleet,
            BesideRealDevices = true,
            Steps = steps,
        };
        using var answer = await server.Admin.PostAsJsonAsync("/api/simulation/steps", body);
        answer.EnsureSuccessStatusCode();
    }
}
