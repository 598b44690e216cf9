using System.Net.Http.Json;
using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.TestKit.Databases;
using Muster.TestKit.Time;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Simulating;

/// <summary>The server is killed twenty times while a fleet of two thousand enrolls: nothing is lost, nothing happens twice, no number is wrong.</summary>
public sealed class ChaosTests
{
    private const int Devices = 2_000;
    private const int Kills = 20;

    /// <summary>New devices come until the end, and several calls are under way whenever the server dies.</summary>
    private static readonly string[] Fleet =
    [
        "--devices",
        $"{Devices}",
        "--at-once",
        "100",
        "--speed",
        "max",
        "--seed",
        "2026",
    ];

    [Theory, OnBothDatabases]
    public async Task Fleet_is_whole_after_the_server_was_killed_again_and_again(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("muster-chaos-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var plan = await Simulator.PlanAsync(Fleet);
        await using (var server = await MortalServer.StartAsync(database, folder))
        {
            using var run = Simulator.Start(server.Url, ["run", "--lanes", "4", "--batch", "50", .. Fleet]);
            var said = run.StandardError.ReadToEndAsync();
            var told = run.StandardOutput.ReadToEndAsync();
            for (var kill = 1; kill <= Kills; kill++)
            {
                await Eventually.IsTrueAsync(
                    async () => await EnrollmentsAsync(server) >= kill * Devices / (Kills + 1),
                    "the fleet gets on"
                );
                run.HasExited.ShouldBeFalse("it is killed in the middle of it");
                await server.DieAndComeBackAsync();
            }

            await run.WaitForExitAsync();
            run.ExitCode.ShouldBe(0, await said);
            (await said)
                .Split("does not answer")
                .Length.ShouldBeGreaterThan(Kills, "calls were cut off by every death");
            (await told).ShouldContain($"{Devices} devices, {plan.Count} steps: ");
            (await told).ShouldContain(" 0 led nowhere, ");
            await CheckAsync(server, plan);
        }

        await database.DropAsync();
    }

    private static async Task<int> EnrollmentsAsync(MortalServer server) =>
        (await ReadAsync<IReadOnlyList<SimulatedFleet>>(server, "/api/simulation/fleets")).Sum(one => one.Enrollments);

    private static async Task CheckAsync(MortalServer server, IReadOnlyList<SimulatedStep> plan)
    {
        using var checking = await server.Admin.PostAsync($"{Route}/check", content: null);
        var check = (await checking.Content.ReadFromJsonAsync<CountCheck>())!; // the API answers no null
        check.Differences.ShouldBeEmpty();
        check.Records.ShouldBe(plan.Count(step => step.Kind == "begin"));
        check.Failures.ShouldBe(plan.Count(step => step.Kind == "fail"));

        var records = await AttemptsAsync(server);
        var attempts = plan.GroupBy(step => step.Device).SelectMany(Attempts).ToList();
        attempts.Count.ShouldBe(records.Count);
        foreach (var (device, no, steps) in attempts)
        {
            Same(records[(device, no)], steps);
        }
    }

    /// <summary>Every step is in the stream of its attempt, in order and once; and it failed only where a script said so.</summary>
    private static void Same(EnrollmentAttempt attempt, IReadOnlyList<SimulatedStep> steps)
    {
        attempt
            .Events.Where(happened => happened.Kind == "simulated")
            .Select(happened => happened.Data)
            .ShouldBe(
                steps.Where(step => step.Kind == "note").Select(step => JsonSerializer.Serialize(step.Text)),
                attempt.Device
            );
        var states = attempt.Events.Where(happened => happened.Kind == "state").Select(happened => happened.ToState);
        var said = Said(steps);
        states.OfType<string>().Where(said.Contains).ShouldBe(said, attempt.Device);
        attempt
            .Failures.Select(failure => failure.Message)
            .ShouldBe(steps.Where(step => step.Kind == "fail").Select(step => step.Text), attempt.Device);
        (attempt.State == "failed").ShouldBe(steps[^1].Kind == "fail", attempt.Device);
        attempt
            .Events.Select(happened => happened.Seq)
            .ShouldBe(Enumerable.Range(1, attempt.Events.Count).Select(i => (long)i));
    }

    /// <summary>An attempt that failed is taken up where it was before it goes on.</summary>
    private static List<string> Said(IEnumerable<SimulatedStep> steps)
    {
        var said = new List<string>();
        foreach (var step in steps.Where(step => step.Kind is "reach" or "fail"))
        {
            if (said is [.., var before, "failed"] && step.State != before)
            {
                said.Add(before);
            }

            said.Add(step.State ?? "failed");
        }

        return said;
    }

    private static IEnumerable<(string Device, int No, IReadOnlyList<SimulatedStep> Steps)> Attempts(
        IEnumerable<SimulatedStep> device
    )
    {
        var (name, no, steps) = ("", 0, new List<SimulatedStep>());
        foreach (var step in device)
        {
            if (step.Kind == "begin" && no++ > 0)
            {
                yield return (name, no - 1, steps);
                steps = [];
            }

            name = step.Name ?? name;
            steps.Add(step);
        }

        yield return (name, no, steps);
    }

    /// <summary>The latest attempt of every device, and each that failed.</summary>
    private static async Task<Dictionary<(string Device, int No), EnrollmentAttempt>> AttemptsAsync(MortalServer server)
    {
        var ids = new HashSet<Guid>();
        foreach (var bucket in new[] { "enrolled", "in_progress", "failed" })
        {
            await foreach (var row in AllAsync<ActiveEnrollment>(server, $"{Route}/active?bucket={bucket}"))
            {
                ids.Add(row.Id);
            }
        }

        await foreach (var failure in AllAsync<EnrollmentFailure>(server, $"{Route}/failures?"))
        {
            ids.Add(failure.RecordId);
        }

        var attempts = new Dictionary<(string, int), EnrollmentAttempt>();
        foreach (var id in ids)
        {
            var attempt = await ReadAsync<EnrollmentAttempt>(server, $"{Route}/{id}");
            attempts.Add((attempt.Device!, attempt.AttemptNo), attempt); // all of this fleet have names
        }

        return attempts;
    }

    private static async IAsyncEnumerable<T> AllAsync<T>(MortalServer server, string list)
    {
        string? cursor = null;
        do
        {
            var next = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await ReadAsync<Page<T>>(server, $"{list}&simulated=true&limit=200{next}");
            foreach (var row in page.Items)
            {
                yield return row;
            }

            cursor = page.NextCursor;
        } while (cursor is not null);
    }

    private static async Task<T> ReadAsync<T>(MortalServer server, string path) =>
        (await server.Admin.GetFromJsonAsync<T>(path))!; // the API answers no null
}
