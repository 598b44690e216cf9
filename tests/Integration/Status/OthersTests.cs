using System.Net;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>What became of others with the same error.</summary>
public sealed class OthersTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    private const string Code = "0x87D300C9";

    [Theory, OnBothDatabases]
    public async Task Failure_tells_what_became_of_others_with_its_code(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        foreach (var name in new[] { "one", "retried", "later", "marked", "open", "other-code" })
        {
            await host.SimulateAsync("others", Begin(name, "windows", "WindowsAutopilot", "installing_apps"));
            var code = name == "other-code" ? "0x80180014" : Code;
            await host.SimulateAsync("others", Fail(name, code, source: "esp"));
        }

        clock.Advance(TimeSpan.FromMinutes(10));
        await host.SimulateAsync("others", Reach("retried", "installing_apps"), Reach("retried", "enrolled"));
        clock.Advance(TimeSpan.FromMinutes(30));
        await host.SimulateAsync("others", Begin("later", "windows", "WindowsAutopilot"), Reach("later", "enrolled"));
        var marked = await host.ActiveAsync("marked", "failed");
        (await host.Admin.PostAsJsonAsync($"{Route}/{marked.Id}/mark-resolved", new { })).EnsureSuccessStatusCode();

        var others = await host.GetAsync<OthersWithError>($"{Route}/failures/{await FailureAsync(host, "one")}/others");

        (others.By, others.Failures, others.Retried, others.EnrolledLater, others.Marked, others.Open).ShouldBe(
            ("code", 4, 1, 1, 1, 1)
        );
        others.MedianMinutesUntilEnrolled.ShouldBe(10);
        clock.Advance(TimeSpan.FromDays(31));
        var month = await host.GetAsync<OthersWithError>($"{Route}/failures/{await FailureAsync(host, "one")}/others");
        (month.Failures, month.MedianMinutesUntilEnrolled).ShouldBe((0, null));
    }

    [Theory, OnBothDatabases]
    public async Task Earlier_attempts_of_the_same_device_are_no_others(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        for (var i = 0; i < 3; i++)
        {
            await host.SimulateAsync("others", Begin("again", "windows", "WindowsAutopilot", "installing_apps"));
            await host.SimulateAsync("others", Fail("again", "0x87D30067", source: "esp"));
        }

        var failures = await host.GetAsync<Page<EnrollmentFailure>>($"{Route}/failures?simulated=true&limit=200");
        var last = failures.Items.First(failure => failure.Device == "again");

        failures.Items.Count(failure => failure.Device == "again").ShouldBe(3);
        (await host.GetAsync<OthersWithError>($"{Route}/failures/{last.Id}/others")).Failures.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Failure_outside_the_scope_is_not_found(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.SimulateAsync(
            "others",
            Begin("foreign", "windows", "WindowsAutopilot"),
            Fail("foreign", "0x80180026")
        );
        var group = await host.CreateGroupAsync("Elsewhere");
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("admin", group.Id)));

        using var answer = await scoped.GetAsync($"{Route}/failures/{await FailureAsync(host, "foreign")}/others");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Guid> FailureAsync(MusterHost host, string device) =>
        (await host.GetAsync<Page<EnrollmentFailure>>($"{Route}/failures?simulated=true&limit=200"))
            .Items.Single(failure => failure.Device == device)
            .Id;
}
