using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>What becomes of one attempt, as its page tells it.</summary>
public sealed class LifeTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    [Theory, OnBothDatabases]
    public async Task Stages_that_a_device_skips_are_events_and_progress_never_goes_down(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.SimulateAsync("life", Begin("skips", "windows", "WindowsAutopilot"), Reach("skips", "device_setup"));
        await host.SimulateAsync("life", Reach("skips", "pending_user"), Reach("skips", "authenticating"));

        var row = await host.ActiveAsync("skips", "in_progress");

        (row.State, row.Progress, row.WaitingFor, row.WaitingOn).ShouldBe(
            ("authenticating", 25, "credentials", "device")
        );
        var attempt = await host.AttemptAsync(row.Id);
        attempt
            .Events.Where(happened => happened.Kind == "state")
            .Select(happened => happened.ToState)
            .ShouldBe([
                "authorizing",
                "issuing_identity",
                "registering",
                "device_setup",
                "pending_user",
                "authenticating",
            ]);
        attempt.Events.Select(happened => happened.Seq).ShouldBe(Enumerable.Range(1, 6).Select(seq => (long)seq));
    }

    [Theory, OnBothDatabases]
    public async Task Silence_stalls_an_attempt_then_makes_it_incomplete_and_late_news_heal_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        await host.SimulateAsync("life", Begin("silent", "macos", "MacAde", "installing_apps"));
        clock.Advance(TimeSpan.FromMinutes(29));
        (await host.ActiveAsync("silent", "in_progress")).SubStatus.ShouldBeNull();

        clock.Advance(TimeSpan.FromMinutes(2));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await host.ActiveAsync("silent", "in_progress")).SubStatus == "stalled",
            "silence for half an hour is told"
        );
        clock.Advance(TimeSpan.FromHours(5));
        ActiveEnrollment? quiet = null;
        await Eventually.IsTrueAsync(
            clock,
            async () => (quiet = await FindAsync(host, "silent", "incomplete")) is not null,
            "five hours without news are no verdict"
        );
        (await host.AttemptAsync(quiet!.Id)).Failures.ShouldBeEmpty("silence is not failure"); // found above

        await host.SimulateAsync("life", Note("silent"));
        (await host.ActiveAsync("silent", "in_progress")).State.ShouldBe("installing_apps");
        await host.SimulateAsync("life", Reach("silent", "enrolled"));
        var attempt = await host.AttemptAsync(quiet.Id);
        (attempt.State, attempt.Outcome, attempt.Progress).ShouldBe(("enrolled", "success", 100));
    }

    [Theory, OnBothDatabases]
    public async Task Failure_is_explained_and_settled_by_a_success_in_the_same_attempt(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.SimulateAsync("life", Begin("fails", "windows", "WindowsAutopilot", "installing_apps"));
        await host.SimulateAsync("life", Fail("fails", "0x87d1041c", "The app could not be installed.", "esp"));
        var row = await host.ActiveAsync("fails", "failed");
        var failure = (await host.AttemptAsync(row.Id)).Failures.Single();
        (failure.Stage, failure.Code, failure.Resolved).ShouldBe(("installing_apps", "0x87D1041C", false));
        failure.Remediation.ShouldNotBeNullOrWhiteSpace();

        await host.SimulateAsync("life", Reach("fails", "installing_apps"));
        (await host.ActiveAsync("fails", "in_progress")).SubStatus.ShouldBe("retrying");
        await host.SimulateAsync("life", Reach("fails", "enrolled"));

        var healed = await host.AttemptAsync(row.Id);
        (healed.State, healed.Outcome).ShouldBe(("enrolled", "success_on_retry"));
        (healed.Failures.Single().Resolved, healed.Failures.Single().Resolution).ShouldBe((true, "retried"));
    }

    [Theory, OnBothDatabases]
    public async Task New_attempt_takes_the_place_of_the_old_one_which_stays_as_it_ended(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.SimulateAsync("life", Begin("again", "ios", "IosAde"), Fail("again", text: "Network timeout"));
        var first = await host.ActiveAsync("again", "failed");
        await host.SimulateAsync("life", Begin("again", "ios", "IosAde"));
        (await FindAsync(host, "again", "failed")).ShouldBeNull("it counts once");
        await host.SimulateAsync("life", Reach("again", "enrolled"));
        await host.SimulateAsync("life", Begin("again", "ios", "IosAde"));
        (await FindAsync(host, "again", "enrolled")).ShouldBeNull();

        await host.SimulateAsync("life", Cancel("again"));

        (await host.ActiveAsync("again", "enrolled")).AttemptNo.ShouldBe(2, "the device is in as before");
        var old = await host.AttemptAsync(first.Id);
        (old.State, old.Failures.Single().Resolution).ShouldBe(("failed", "enrolled_later"));
        await host.SimulateAsync("life", Begin("again", "ios", "IosAde"), Reach("again", "enrolled"));
        (await host.ActiveAsync("again", "enrolled")).AttemptNo.ShouldBe(4);
    }

    [Theory, OnBothDatabases]
    public async Task Administrator_ends_retries_and_settles_with_a_reason_that_is_kept(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.SimulateAsync("life", Begin("steered", "macos", "MacAde", "device_setup"));
        var id = (await host.ActiveAsync("steered", "in_progress")).Id;
        (await SteerAsync(host, id, "retry")).ShouldBe((409, "enrollment_stands_otherwise"));
        await host.SimulateAsync("life", Fail("steered", text: "Network timeout"));

        (await SteerAsync(host, id, "mark-resolved")).Status.ShouldBe(200);
        (await FindAsync(host, "steered", "failed")).ShouldBeNull();
        (await SteerAsync(host, id, "mark-resolved")).ShouldBe((409, "enrollment_stands_otherwise"));
        (await SteerAsync(host, id, "retry")).Status.ShouldBe(200);
        (await host.ActiveAsync("steered", "in_progress")).State.ShouldBe("device_setup");
        (await SteerAsync(host, id, "cancel")).Status.ShouldBe(200);
        (await host.AttemptAsync(id)).Outcome.ShouldBe("cancelled");
        (await SteerAsync(host, Guid.Empty, "cancel")).ShouldBe((404, "not_found"));

        var rows = (await host.AuditAsync()).Items.Where(row => row.Entity.Id == id.ToString());
        rows.Select(row => row.Action)
            .ShouldBe(["enrollment_cancelled", "enrollment_retried", "enrollment_failure_resolved"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("enrolled")]
    [InlineData("failed")]
    [InlineData("incomplete")]
    [InlineData("unenrolled")]
    public async Task Nothing_begins_with_a_verdict(string state)
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var body = new SimulatedSteps { Fleet = "life", Steps = [Begin("verdict", "ios", "IosAde", state)] };

        (await host.TryPostAsync("/api/simulation/steps", body)).Status.ShouldBe(400);
    }

    [Theory, OnBothDatabases]
    public async Task Removed_fleet_leaves_no_record_and_no_count(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var before = await host.StatusAsync();
        await host.SimulateAsync("passing", Enumerable.Range(0, 20).Select(i => Begin($"gone {i}", "ios", "IosAde")));
        await host.SimulateAsync("passing", Fail("gone 1", text: "Network timeout"), Reach("gone 2", "enrolled"));

        (await host.TryPostAsync("/api/simulation/passing/remove", new { })).Status.ShouldBe(200);

        var after = await host.StatusAsync();
        (after.Enrolled, after.InProgress, after.Failed).ShouldBe((before.Enrolled, before.InProgress, before.Failed));
        (await FindAsync(host, "gone 2", "enrolled")).ShouldBeNull();
    }

    private static Task<(int Status, string? Code)> SteerAsync(MusterHost host, Guid id, string verb) =>
        host.TryPostAsync($"{Route}/{id}/{verb}", new SteerEnrollment { Reason = "A person said so." });

    private static async Task<ActiveEnrollment?> FindAsync(MusterHost host, string device, string bucket) =>
        (
            await host.GetAsync<Page<ActiveEnrollment>>($"{Route}/active?simulated=true&limit=200&bucket={bucket}")
        ).Items.SingleOrDefault(row => row.Device == device);
}
