using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.AgentProtocol;

public sealed class NonceTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <remarks>C:X-3</remarks>
    [Theory, OnBothDatabases]
    public async Task Enroll_refuses_a_nonce_that_was_used(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var message = await device.EnrollMessageAsync();

        (await device.SendAsync(message, AgentJson.Default.EnrollAnswer)).Status.ShouldBe(202);
        var replayed = await device.SendAsync(message, AgentJson.Default.EnrollAnswer);

        (replayed.Status, replayed.Code, replayed.Signed).ShouldBe((401, "nonce_used", true));
    }

    /// <remarks>C:X-3</remarks>
    [Theory, OnBothDatabases]
    public async Task Enroll_accepts_a_nonce_once_when_it_comes_many_times_at_once(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var message = await device.EnrollMessageAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => device.SendAsync(message, AgentJson.Default.EnrollAnswer))
        );

        answers.Count(answer => answer.Status == 202).ShouldBe(1);
        answers.Count(answer => answer.Code == "nonce_used").ShouldBe(7);
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_refuses_a_nonce_that_has_expired(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var message = await device.EnrollMessageAsync();

        clock.Advance(TimeSpan.FromMinutes(5));

        var late = await device.SendAsync(message, AgentJson.Default.EnrollAnswer);
        (late.Status, late.Code).ShouldBe((401, "nonce_expired"));
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_refuses_a_nonce_that_another_server_made(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        await using var other = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        using var device = new TestDevice(host.Url, clock);
        using var elsewhere = new TestDevice(other.Url, clock);
        var body = TestDevice.Json(device.Claim, AgentJson.Default.EnrollCall);
        var message = device.Sign(device.Message("POST", "enrollments", body), await elsewhere.NonceAsync());

        var answer = await device.SendAsync(message, AgentJson.Default.EnrollAnswer);

        (answer.Status, answer.Code).ShouldBe((401, "nonce_invalid"));
        await other.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_refuses_when_the_nonce_is_missing_or_made_up(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var body = TestDevice.Json(device.Claim, AgentJson.Default.EnrollCall);
        foreach (var nonce in new[] { null, "", "AQ", new string('A', 76) })
        {
            var message = device.Sign(device.Message("POST", "enrollments", body), nonce);
            (await device.SendAsync(message, AgentJson.Default.EnrollAnswer)).Code.ShouldBe("nonce_invalid");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_answer_carries_a_nonce_that_works(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var refused = await device.PollAsync();
        refused.Code.ShouldBe("unknown_key");
        var body = TestDevice.Json(device.Claim, AgentJson.Default.EnrollCall);

        var message = device.Sign(device.Message("POST", "enrollments", body), refused.ReplayNonce);

        (await device.SendAsync(message, AgentJson.Default.EnrollAnswer)).Status.ShouldBe(202);
    }
}
