using Muster.Benchmarks.Load;
using Muster.Benchmarks.Processes;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;

namespace Muster.Benchmarks.Events;

/// <summary>Admitted devices that report. What they send is signed before the clock starts; each may send 120 at once.</summary>
internal sealed class Reporters : IDisposable
{
    private readonly List<TestDevice> devices;
    private long seq;

    private Reporters(List<TestDevice> devices) => this.devices = devices;

    public static async Task<Reporters> AdmitAsync(ServerProcess server, int count)
    {
        var key = await server.KeyForAsync(await server.CreatePersonAsync("Owner"), count);
        var admitted = new List<TestDevice>();
        for (var i = 0; i < count; i++)
        {
            var device = new TestDevice(server.Url, TimeProvider.System);
            _ = (await device.EnrollAsync(device.Claim with { EnrollmentKey = key })).Ok;
            admitted.Add(device);
        }

        return new Reporters(admitted);
    }

    /// <summary>One after another of all devices, so that the reports of a device arrive in order.</summary>
    public IReadOnlyList<byte[]> Reports(int each, int events = 1)
    {
        var calls = new List<byte[]>();
        for (var i = 0; i < each; i++)
        {
            seq++;
            calls.AddRange(devices.Select(device => Report(device, events)));
        }

        return calls;
    }

    public void Dispose() => devices.ForEach(device => device.Dispose());

    private byte[] Report(TestDevice device, int events)
    {
        var at = TimeProvider.System.GetUtcNow();
        var report = new ReportCall
        {
            ReportStream = "bench",
            Seq = seq,
            Events = [.. Enumerable.Repeat(new ReportedEvent("policiesApplied", at, null), events)],
        };
        return Requests.Of(
            device.Sign(device.Message("POST", "reports", TestDevice.Json(report, AgentJson.Default.ReportCall)))
        );
    }
}
