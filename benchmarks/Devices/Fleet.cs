using Muster.Benchmarks.Load;
using Muster.Contracts.People;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;

namespace Muster.Benchmarks.Devices;

/// <summary>Makes devices and people of one server, over HTTP, as in real life.</summary>
internal sealed class Fleet : IDisposable
{
    private readonly Connection[] connections;
    private readonly TestDevice first;

    private Fleet(Connection[] connections, TestDevice first) => (this.connections, this.first) = (connections, first);

    public static async Task<Fleet> StartAsync(Uri server)
    {
        const int enough = 8;
        var fleet = new Fleet(await Connection.OpenAsync(server, enough), new TestDevice(server, TimeProvider.System));
        _ = (await fleet.first.EnrollAsync()).Ok;
        return fleet;
    }

    /// <summary>Devices that have not called yet. Each belongs to a person of its own.</summary>
    public async Task<Batch> MakeAsync(int count)
    {
        var devices = new TestDevice[count];
        Parallel.For(0, count, i => devices[i] = new TestDevice(first.Server, TimeProvider.System));
        var people = devices.Select(device =>
            Requests.Post(
                device.Server,
                "/api/people",
                new CreatePerson { DisplayName = $"Owner of {device.Name}", PeerId = device.PeerId.Value }
            )
        );
        await new Traffic(connections, [.. people]).RunAsync();
        return new Batch(devices, await NoncesAsync(count));
    }

    /// <summary>Enroll calls of devices that nobody knows, each with a nonce of its own.</summary>
    /// <param name="enrollmentKey">What somebody gave them; null for strangers.</param>
    public async Task<IReadOnlyList<byte[]>> CallsAsync(int count, string? enrollmentKey)
    {
        var nonces = await NoncesAsync(count);
        var calls = new byte[count][];
        Parallel.For(
            0,
            count,
            i =>
            {
                using var device = new TestDevice(first.Server, TimeProvider.System);
                var claim = device.Claim with { EnrollmentKey = enrollmentKey };
                var body = TestDevice.Json(claim, AgentJson.Default.EnrollCall);
                calls[i] = Requests.Of(device.Sign(device.Message("POST", "enrollments", body), nonces[i]));
            }
        );
        return calls;
    }

    public void Dispose()
    {
        Array.ForEach(connections, connection => connection.Dispose());
        first.Dispose();
    }

    /// <summary>Every answer to a device brings a nonce, also one that refuses because there were too many calls.</summary>
    private async Task<string[]> NoncesAsync(int count)
    {
        var nonces = new string[count];
        var poll = Requests.Of(first.Sign(first.Message("GET", $"enrollments/{first.RequestId}")));
        await new Traffic(connections, [.. Enumerable.Repeat(poll, count)])
        {
            RefusalsCount = true,
            OnAnswer = (number, answer) => nonces[number] = answer.Header("Replay-Nonce"),
        }.RunAsync();
        return nonces;
    }
}
