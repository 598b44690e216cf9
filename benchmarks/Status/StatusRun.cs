using System.Diagnostics;
using System.Net.Http.Json;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Processes;
using Muster.Contracts.Enrollments;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Benchmarks.Status;

/// <summary>The status of enrollments with few records and with many: counters, lists and curves, each beside itself and beside one read by key.</summary>
internal static class StatusRun
{
    private const string Route = "/api/devices/enrollment-status";
    private const int UnderWayOfThousand = 5;

    public static async Task RunAsync(MeasuredDatabase database, Plan plan)
    {
        var few = await MeasureAsync(database, plan.FewRecords, plan.PageReads);
        await using var other = await MeasuredDatabase.OpenAsync(database.Database.Kind, "-many");
        var many = await MeasureAsync(other, plan.ManyRecords, plan.PageReads);
        StatusReport.Print(database, plan, few, many);
    }

    private static async Task<IReadOnlyList<Timed>> MeasureAsync(MeasuredDatabase database, int records, int asks)
    {
        await FillAsync(database, records);
        // What is under way is not to fall silent while it is measured.
        await using var server = await ServerProcess.StartAsync(
            database.Database,
            database.Folder,
            ("MUSTER_ENROLLMENT_SILENCE_HOURS", "12")
        );
        await CheckAsync(server, records);
        var timed = new List<Timed>();
        foreach (var view in await StatusViews.AllAsync(server, Route))
        {
            timed.Add(await StatusViews.TimeAsync(server, view, asks));
            await Console.Error.WriteLineAsync($"{database.Database.Kind} {records} {timed[^1]}");
        }

        timed.Add(await BareRecord.TimeAsync(database, asks));
        return timed;
    }

    private static async Task FillAsync(MeasuredDatabase database, int records)
    {
        var began = Stopwatch.GetTimestamp();
        var now = TimeProvider.System.GetUtcNow();
        var clock = new FakeClock(now.AddHours(-37));
        var days = new PastDays(database);
        var options = new HostOptions
        {
            Clock = clock,
            Settings = new Dictionary<string, string>
            {
                ["MUSTER_SIMULATION"] = "1",
                ["MUSTER_API_CALLS_PER_SECOND"] = "100000",
                ["MUSTER_KEY_FILE"] = ServerProcess.KeyFile(database.Folder),
            },
        };
        await using (var host = await MusterHost.StartAsync(database.Database, database.Folder, options))
        {
            var day = new SimulatedDay(host, clock);
            await day.RunAsync(records / PastDays.Days);
            await Eventually.IsTrueAsync(
                clock,
                async () => await database.CountAsync("enrollment_count_deltas") == 0,
                "all counts are folded"
            );
            await days.KeepCountsAsync();
            clock.Advance(now.AddHours(-3) - clock.GetUtcNow());
            await day.LeaveAsync(records * UnderWayOfThousand / 1000, now);
        }

        await days.CopyAsync();
        await Console.Error.WriteLineAsync(
            $"{records} records after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"
        );
    }

    /// <summary>By the product itself: counts that differ from the rows would make every figure worthless.</summary>
    private static async Task CheckAsync(ServerProcess server, int records)
    {
        using var patient = new HttpClient { BaseAddress = server.Url, Timeout = Timeout.InfiniteTimeSpan };
        patient.DefaultRequestHeaders.Authorization = server.Admin.DefaultRequestHeaders.Authorization;
        var began = Stopwatch.GetTimestamp();
        using var answer = await patient.PostAsJsonAsync($"{Route}/check", new { });
        var check = (await answer.Content.ReadFromJsonAsync<CountCheck>())!; // the API answers no null
        Console.WriteLine(
            $"recount of {check.Records} records and {check.Failures} failures: {check.Differences.Count} differences, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"
        );
        if (check.Differences.Count > 0 || check.Records < records)
        {
            throw new InvalidOperationException(
                $"The counts are wrong: {string.Join("; ", check.Differences.Take(5))}"
            );
        }
    }
}
