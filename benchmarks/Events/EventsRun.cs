using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Measuring;
using Muster.Benchmarks.Processes;

namespace Muster.Benchmarks.Events;

/// <summary>What an event of an enrollment costs on its two ways in, beside what the database alone needs for a row.</summary>
internal static class EventsRun
{
    private const int Connections = 8;
    private const int MostSteps = 500;

    public static async Task RunAsync(MeasuredDatabase database, Plan plan)
    {
        await using var server = await ServerProcess.StartAsync(
            database.Database,
            database.Folder,
            ("MUSTER_SIMULATION", "1")
        );
        using var reporters = await Reporters.AdmitAsync(server, plan.Reporters);
        var fleet = new EventFleet(server.Url);
        var meter = new Meter(server.Id, database);
        var bare = new BareRows(database);
        await bare.PrepareAsync();
        // The first of everything is compiled.
        await SendAsync(meter, server, fleet.Begin(MostSteps), 1);
        await SendAsync(meter, server, fleet.Notes(calls: 4, steps: MostSteps), 1);
        await SendAsync(meter, server, reporters.Reports(2), Connections);
        await database.SettleAsync();

        var rounds = new Dictionary<string, List<Figure>>(StringComparer.Ordinal);
        for (var round = 0; round < plan.Rounds; round++)
        {
            Keep("limit: one row, one commit", await bare.MeasureAsync(rows: 1, plan.Loop));
            Keep("limit: 500 rows, one commit", await bare.MeasureAsync(MostSteps, plan.Loop));
            Keep("steps route, 500 in a call", await StepsAsync(calls: plan.EventCalls / 20, MostSteps));
            Keep("steps route, 1 in a call", await StepsAsync(plan.EventCalls, steps: 1));
            Keep("report of an agent, 1 event", await ReportsAsync(events: 1));
            Keep("report of an agent, 32 events", await ReportsAsync(events: 32));
        }

        Print(database, rounds);
        return;

        async Task<Figure> StepsAsync(int calls, int steps) =>
            Each(await SendAsync(meter, server, fleet.Notes(calls, steps), steps == 1 ? Connections : 1), steps);

        async Task<Figure> ReportsAsync(int events) =>
            Each(await SendAsync(meter, server, reporters.Reports(plan.ReportsEach, events), Connections), events);

        void Keep(string what, Figure figure)
        {
            Console.Error.WriteLine($"{database.Database.Kind} {what}: {figure.Processor:0.000} ms");
            if (!rounds.TryGetValue(what, out var list))
            {
                rounds[what] = list = [];
            }

            list.Add(figure);
        }
    }

    private static async Task<Figure> SendAsync(
        Meter meter,
        ServerProcess server,
        IReadOnlyList<byte[]> calls,
        int count
    )
    {
        var connections = await Connection.OpenAsync(server.Url, count);
        try
        {
            return await meter.MeasureAsync(new Traffic(connections, calls).RunAsync);
        }
        finally
        {
            Array.ForEach(connections, connection => connection.Dispose());
        }
    }

    /// <summary>Of one event instead of one call; latencies stay those of calls.</summary>
    private static Figure Each(Figure calls, int events) =>
        calls with
        {
            Processor = calls.Processor / events,
            OfDatabase = calls.OfDatabase / events,
            PerSecond = calls.PerSecond * events,
        };

    private static void Print(MeasuredDatabase database, Dictionary<string, List<Figure>> rounds)
    {
        Console.WriteLine($"\n{database.Title}");
        Console.WriteLine($"{"event", -34}{"CPU ms", 10}{"of database", 13}{"events/s", 11}{"p99 ms of a call", 18}");
        foreach (var (what, figures) in rounds)
        {
            var median = Figure.Median(figures);
            Console.WriteLine(
                $"{what, -34}{median.Processor, 10:0.000}{median.OfDatabase, 13:0.000}{median.PerSecond, 11:0}{median.P99, 18:0.0}"
                    + (median.Failed == 0 ? "" : $"   {median.Failed} of {median.Count} REFUSED")
            );
        }

        Ratio("one step in a call / one row, one commit", "steps route, 1 in a call", "limit: one row, one commit");
        Ratio(
            "500 steps in a call / 500 rows, one commit",
            "steps route, 500 in a call",
            "limit: 500 rows, one commit"
        );
        Ratio("one report / one row, one commit", "report of an agent, 1 event", "limit: one row, one commit");

        // Of the same rounds, so that a busy machine does it to both.
        void Ratio(string what, string one, string other) =>
            Console.WriteLine(
                $"CPU, {what} = {Figure.Median(rounds[one].Zip(rounds[other], (a, b) => a.Processor / b.Processor)):0.0}"
            );
    }
}
