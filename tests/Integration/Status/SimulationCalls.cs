using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Status;

/// <summary>What happens to simulated devices, and what the status routes say of it.</summary>
internal static class SimulationCalls
{
    public const string Route = "/api/devices/enrollment-status";

    public static SimulatedStep Begin(
        string device,
        string platform,
        string method,
        string state = "authenticating",
        string? name = null,
        string? osVersion = null,
        string? peerId = null
    ) =>
        new()
        {
            Device = device,
            Kind = "begin",
            Platform = platform,
            Method = method,
            State = state,
            Name = name ?? device,
            OsVersion = osVersion,
            PeerId = peerId,
        };

    public static SimulatedStep Reach(string device, string state) =>
        new()
        {
            Device = device,
            Kind = "reach",
            State = state,
        };

    public static SimulatedStep Fail(string device, string? code = null, string? text = null, string source = "mde2") =>
        new()
        {
            Device = device,
            Kind = "fail",
            Code = code,
            Text = text,
            Source = source,
        };

    public static SimulatedStep Note(string device) => new() { Device = device, Kind = "note" };

    public static SimulatedStep Cancel(string device) => new() { Device = device, Kind = "cancel" };

    public static async Task<SimulationAnswer> SimulateAsync(
        this MusterHost host,
        string fleet,
        params IEnumerable<SimulatedStep> steps
    )
    {
        var (done, ignored, repeated) = (0, 0, 0);
        foreach (var chunk in steps.Chunk(500))
        {
            var answer = await host.PostAsync<SimulationAnswer>(
                "/api/simulation/steps",
                new SimulatedSteps
                {
                    Fleet = fleet,
                    BesideRealDevices = true,
                    Steps = chunk,
                }
            );
            (done, ignored, repeated) = (done + answer.Done, ignored + answer.Ignored, repeated + answer.Repeated);
        }

        return new SimulationAnswer(done, ignored, repeated);
    }

    public static Task<EnrollmentStatusSummary> StatusAsync(this MusterHost host, string query = "simulated=true") =>
        host.GetAsync<EnrollmentStatusSummary>($"{Route}?{query}");

    public static async Task<ActiveEnrollment> ActiveAsync(this MusterHost host, string device, string bucket) =>
        (
            await host.GetAsync<Page<ActiveEnrollment>>($"{Route}/active?simulated=true&limit=200&bucket={bucket}")
        ).Items.Single(row => row.Device == device);

    public static async Task<EnrollmentAttempt> AttemptAsync(this MusterHost host, Guid id) =>
        await host.GetAsync<EnrollmentAttempt>($"{Route}/{id}");
}
