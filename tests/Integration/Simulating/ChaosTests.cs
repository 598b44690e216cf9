using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.Integration.Killing;
using Muster.TestKit.Databases;
using Muster.TestKit.Time;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Simulating;

/// <summary>
/// The server is killed again and again while a fleet enrolls: nothing is lost, nothing happens twice, no number is wrong. Twenty times and two
/// thousand devices take minutes, most of them for starting servers; <c>./test</c> has a part of it, <c>MUSTER_TEST_CHAOS=1</c> the whole.
/// </summary>
public sealed class ChaosTests
{
    private static readonly int Devices = Lives.Whole ? 2_000 : 500;
    private static readonly int Kills = Lives.Whole ? 20 : 5;

    private const int Killed = 128 + 9;

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
        using (var server = new MortalServer(database, folder))
        {
            var dying = Dying(server, life: 1);
            await Eventually.IsTrueAsync(server.AnswersAsync, "the server answers");
            using var run = Simulator.Start(server.Url, ["run", "--lanes", "4", "--batch", "25", .. Fleet]);
            var said = run.StandardError.ReadToEndAsync();
            var told = run.StandardOutput.ReadToEndAsync();
            var ended = run.WaitForExitAsync();
            for (var life = 1; life <= Kills; life++)
            {
                var now = dying;
                await Task.WhenAny(now.WaitForExitAsync(), ended);
                now.HasExited.ShouldBeTrue(
                    "it dies before the fleet is done: " + (ended.IsCompleted ? await said : "")
                );
                now.ExitCode.ShouldBe(Killed);
                now.Dispose();
                dying = Dying(server, life + 1);
            }

            await ended;
            run.ExitCode.ShouldBe(0, await said);
            var done = await told;
            done.ShouldContain($"{Devices} devices, {plan.Count} steps: ");
            done.ShouldContain(" 0 led nowhere, ");
            done.ShouldNotContain(" 0 taken before", customMessage: "answers were lost whose steps were kept");
            await CheckAsync(server, plan);
        }

        await database.DropAsync();
    }

    /// <summary>In turn before a write and with an answer that nobody gets, at another place each time; the one after the last kill lives on.</summary>
    private static Process Dying(MortalServer server, int life) =>
        server.Live(statement: life > Kills ? 0 : 2 + (life * 5 % 7), unsaid: life % 2 == 0);

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
