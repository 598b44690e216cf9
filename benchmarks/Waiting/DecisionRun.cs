using System.Net.Http.Json;
using Muster.Benchmarks.Databases;
using Muster.Benchmarks.Processes;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;
using Muster.TestKit.Devices;

namespace Muster.Benchmarks.Waiting;

/// <summary>How long an agent that waits for a decision does not know of it, once the decision can be undone no more.</summary>
internal static class DecisionRun
{
    private const int WaitSeconds = 25;
    private const double GoalMs = 1_000;
    private static readonly TimeSpan BetweenDecisions = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync(MeasuredDatabase database, int agents)
    {
        await using var server = await ServerProcess.StartAsync(database.Database, database.Folder);
        var devices = new List<TestDevice>();
        for (var i = 0; i < agents; i++)
        {
            devices.Add(await AskAsync(server));
        }

        var told = devices.Select(ToldAsync).ToList();
        var effective = new List<DateTimeOffset>();
        foreach (var device in devices)
        {
            effective.Add(await ApproveAsync(server, device));
            await Task.Delay(BetweenDecisions, TimeProvider.System);
        }

        var late = (await Task.WhenAll(told))
            .Zip(effective, (heard, due) => (heard - due).TotalMilliseconds)
            .Order()
            .ToList();
        devices.ForEach(device => device.Dispose());
        var p95 = late[late.Count * 95 / 100];
        Console.WriteLine(
            $"\n{database.Title}; {agents} agents wait, one decision every {BetweenDecisions.TotalMilliseconds} ms"
        );
        Console.WriteLine(
            $"from the end of the undo window to the agent: p50 {late[late.Count / 2]:0} ms, p95 {p95:0} ms, longest {late[^1]:0} ms (goal p95 <= {GoalMs:0}) {(p95 <= GoalMs ? "met" : "NOT met")}"
        );
    }

    private static async Task<TestDevice> AskAsync(ServerProcess server)
    {
        using var answer = await server.Admin.PostAsJsonAsync("/api/people", new CreatePerson { DisplayName = "Ann" });
        var person = (await answer.Content.ReadFromJsonAsync<Person>())!; // the API answers no null
        var peer = Kernel.PeerId.Create(person.PeerId);
        var device = new TestDevice(server.Url, TimeProvider.System, peerId: peer);
        _ = (await device.EnrollAsync()).Ok;
        return device;
    }

    /// <summary>As the agent asks: held, and again at once.</summary>
    private static async Task<DateTimeOffset> ToldAsync(TestDevice device)
    {
        while ((await device.PollAsync(WaitSeconds)).Ok.State == "pending")
        {
            // It still waits.
        }

        return TimeProvider.System.GetUtcNow();
    }

    private static async Task<DateTimeOffset> ApproveAsync(ServerProcess server, TestDevice device)
    {
        using var answer = await server.Admin.PostAsJsonAsync(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint }
        );
        return (await answer.Content.ReadFromJsonAsync<EnrollmentRequest>())!.Decision!.EffectiveAt; // it is approved
    }
}
