using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.AgentProtocol;

public sealed class ClockTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Poll_refuses_when_created_is_more_than_300_seconds_off(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        var poll = device.Message("GET", $"enrollments/{device.RequestId}");
        foreach (var (seconds, code) in new[] { (-301, "clock_skew"), (301, "clock_skew"), (-300, null), (300, null) })
        {
            var created = clock.GetUtcNow().AddSeconds(seconds);
            var answer = await device.SendAsync(device.Sign(poll, created: created), AgentJson.Default.PollAnswer);
            answer.Code.ShouldBe(code);
            answer.Signed.ShouldBeTrue();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_accepts_a_device_whose_clock_is_years_off(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var body = TestDevice.Json(device.Claim, AgentJson.Default.EnrollCall);
        var message = device.Sign(
            device.Message("POST", "enrollments", body),
            await device.NonceAsync(),
            new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );

        (await device.SendAsync(message, AgentJson.Default.EnrollAnswer)).Status.ShouldBe(202);
    }
}
