using System.Diagnostics;
using System.Net.Http.Json;
using Muster.Benchmarks.Backups;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Devices;
using Muster.Benchmarks.Load;
using Muster.Benchmarks.Processes;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Benchmarks.Queue;

/// <summary>The queue with 100,000 requests in it: its first page under every filter, and 500 approvals in one call.</summary>
internal static class QueueRun
{
    private const int Pending = 100_000;
    private const int Approvals = 500;
    private const double PageGoalMs = 150;
    private const double BulkGoalMs = 1_000;

    /// <summary>The names that were copied begin so; the last two find nothing, so that all of the list is looked through.</summary>
    private static readonly string[] Views =
    [
        "",
        "sort=requestedAt",
        "platform=windows",
        "conflict=true",
        "conflict=true&platform=macos",
        "requestedBefore=2026-06-01T00:00:00Z",
        "q=desk-4",
        "person=unknown",
        "person=known",
        "q=nobody-has-this-name",
    ];

    public static async Task RunAsync(MeasuredDatabase database, int asks)
    {
        await using (var first = await StartAsync(database))
        {
            using var one = await Fleet.StartAsync(first.Url);
        }

        await FillAsync(database);
        await using var server = await StartAsync(database);
        using var fleet = await Fleet.StartAsync(server.Url);
        Console.WriteLine($"\n{database.Title}; {Pending} requests wait");
        foreach (var view in Views)
        {
            await PageAsync(server, view, asks);
        }

        await ApproveAsync(server, fleet);
    }

    /// <summary>With room for strangers beside those that wait.</summary>
    private static Task<ServerProcess> StartAsync(MeasuredDatabase database) =>
        ServerProcess.StartAsync(database.Database, database.Folder, ("MUSTER_QUEUE_PENDING_CAP", $"{4 * Pending}"));

    /// <summary>Copies of the request that the fleet's first device made, spread over names, platforms and half a year.</summary>
    private static async Task FillAsync(MeasuredDatabase database)
    {
        await Organisation.CopyAsync(
            database,
            new Part("enrollment_requests", 1, ["id"], ["peer_id", "device_key", "display_name_key"]),
            Pending
        );
        var sqlite = database.Database.Kind == TestKit.Databases.DatabaseKind.Sqlite;
        var number = sqlite ? "abs(random())" : "(random() * 1000000000)::bigint";
        var earlier = sqlite
            ? $"requested_at - ({number} % 15552000) * 1000000"
            : "requested_at - random() * interval '180 days'";
        var fingerprint = sqlite ? "lower(hex(randomblob(32)))" : "md5(random()::text) || md5(random()::text)";
        await database.RunAsync(
            $"""
            UPDATE enrollment_requests SET
              key_fingerprint = {fingerprint},
              certificate_fingerprint = {fingerprint},
              requested_at = {earlier},
              display_name_key = 'desk-' || ({number} % 10000),
              platform = CASE {number} % 3 WHEN 0 THEN 'windows' WHEN 1 THEN 'macos' ELSE 'linux' END,
              conflict = ({number} % 1000 = 0)
            """
        );
        await database.RunAsync($"UPDATE pending_counts SET count = {Pending} WHERE scope LIKE 'all/%'");
        await database.SettleAsync();
    }

    private static async Task PageAsync(ServerProcess server, string view, int asks)
    {
        var path = $"/api/enrollment-requests?{view}";
        await server.Admin.GetStringAsync(path); // the first is compiled
        var milliseconds = new List<double>();
        for (var i = 0; i < asks; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await server.Admin.GetStringAsync(path);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        milliseconds.Sort();
        var p95 = milliseconds[milliseconds.Count * 95 / 100];
        Console.WriteLine(
            $"first page {(view.Length == 0 ? "of all" : view), -40} p50 {milliseconds[asks / 2], 7:0.0} ms, p95 {p95, 7:0.0} ms (goal <= {PageGoalMs}) {(p95 <= PageGoalMs ? "met" : "NOT met")}"
        );
    }

    /// <summary>In one call, beside the same number one by one on eight connections.</summary>
    private static async Task ApproveAsync(ServerProcess server, Fleet fleet)
    {
        var connections = await Connection.OpenAsync(server.Url, 8);
        var single = await fleet.MakeAsync(Approvals);
        await new Traffic(connections, single.Enrollments) { OnAnswer = single.Enrolled }.RunAsync();
        var oneByOne = await TimeAsync(() => new Traffic(connections, single.Approvals(Approvals)).RunAsync());

        var together = await fleet.MakeAsync(Approvals);
        await new Traffic(connections, together.Enrollments) { OnAnswer = together.Enrolled }.RunAsync();
        BulkDecision? answer = null;
        var bulk = await TimeAsync(async () =>
        {
            using var response = await server.Admin.PostAsJsonAsync(
                "/api/enrollment-requests/approve",
                new ApproveEnrollmentRequests { Items = together.Seen }
            );
            answer = await response.Content.ReadFromJsonAsync<BulkDecision>();
        });
        Array.ForEach(connections, connection => connection.Dispose());
        var done = answer!.Items.Count(item => item.Done); // the API answers no null
        Console.WriteLine(
            $"approve {Approvals} in one call = {bulk:0} ms, {done} done (goal <= {BulkGoalMs:0}) {(bulk <= BulkGoalMs ? "met" : "NOT met")}; one by one on 8 connections {oneByOne:0} ms, ratio {bulk / oneByOne:0.00}"
        );
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
