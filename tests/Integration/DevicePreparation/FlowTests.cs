using Muster.Integration.Delivery;
using Muster.Protocols.Agent.Delivery;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.DevicePreparation.PreparationAgentCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>A device that speaks the agent protocol is prepared, from its request to its user.</summary>
public sealed class FlowTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Complete = "ProvisioningComplete";

    [Theory, OnBothDatabases]
    public async Task G_13_to_20_device_is_let_in_grouped_told_prepared_and_only_then_enrolled(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, script, prepared) = await clocked.WithScriptAsync($"Order {kind}");
        using var _ = device;

        // G-17, G-18: in its group before its first question after the answer that let it in.
        (await host.DeviceAsync(device))
            .Groups.Single()
            .Id.ShouldBe(prepared.Group.Id);
        await device.SayAsync(1, Confirmed, Sync("PendingProvisioning"));
        (await host.AttemptAsync(device)).State.ShouldBe("device_setup");
        var manifest = await device.ManifestAsync();
        manifest.Preparation!.UserAccountType.ShouldBe("standard"); // G-13, the third step
        manifest.Preparation.Required.ShouldBe([new PreparedContent("script", script.Id)]);
        await device.SayAsync(2, Sync("Bootstrapping"), ("devicePrepAdministrators", new { removed = 1, failed = 0 }));
        await device.SayAsync(3, Sync("ExecutingProvisioning"), Item(manifest, "installing"));
        (await host.AttemptAsync(device)).State.ShouldBe("applying_policies");
        await device.SayAsync(4, Sync(Complete), Item(manifest, "installed"));

        var attempt = await host.AttemptAsync(device);
        attempt.State.ShouldBe("enrolled");
        attempt
            .Events.Select(one => one.Kind)
            .Where(one => one.StartsWith("devicePrep", StringComparison.Ordinal))
            .ShouldBe([
                "devicePrepSync",
                "devicePrepSync",
                "devicePrepAdministrators",
                "devicePrepSync",
                "devicePrepSync",
            ]);
        (await host.DeploymentAsync(device)).Status.ShouldBe("success");
        (await device.AskPreparationAsync())!.Result.ShouldBe("success"); // it was prepared
    }

    [Theory, OnBothDatabases]
    public async Task G_15_21_person_without_policy_gets_no_preparation_and_is_enrolled_at_once(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();

        (await device.PollAsync()).Ok.Preparation.ShouldBeNull();
        (await device.TryAskPreparationAsync()).ShouldSatisfyAllConditions(
            answer => answer.Signed.ShouldBeTrue(),
            answer => answer.Ok.Preparation.ShouldBeNull()
        );
        (await device.ManifestAsync()).Preparation.ShouldBeNull();
        await device.SayAsync(1, Confirmed, Sync("Bootstrapping"), Page(3));

        var events = await AgentProtocol.RecordReader.EventsOfAsync(clocked.Host, device);
        events[^1].ShouldBe("installing_apps>enrolled");
    }

    [Theory, OnBothDatabases]
    public async Task G_16_answer_with_identity_carries_profile(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, script, prepared) = await clocked.WithScriptAsync($"Carried {kind}", allowSkip: true);
        using var _ = device;

        var polled = (await device.PollAsync()).Ok.Preparation!; // it is asserted below
        var key = await host.KeyForPersonAsync(prepared.Person.Id);
        using var other = new TestDevice(host.Url, clocked.Clock);
        var answered = (await other.EnrollWithAsync(key.Secret)).Ok.Preparation;
        var repeated = (await other.EnrollWithAsync(key.Secret)).Ok.Preparation;

        (polled.PolicyId, polled.PolicyName, polled.PolicyVersion).ShouldBe(
            (prepared.Policy.Id, prepared.Policy.Name, 1)
        );
        (polled.TimeoutMinutes, polled.AllowSkip, polled.UserAccountType, polled.CustomErrorMessage).ShouldBe(
            (30, true, "standard", "Call 1234.")
        );
        var item = polled.Required.Single();
        (item.Kind, item.Id, item.State).ShouldBe(("script", script.Id, "in_progress"));
        (polled.Id, polled.Phase, polled.Result, polled.Deadline).ShouldBe(
            ((await host.DeploymentAsync(device)).RecordId, null, "in_progress", null)
        );
        (answered!.PolicyId, answered.Id).ShouldBe((prepared.Policy.Id, (await host.DeploymentAsync(other)).RecordId)); // it is there
        repeated!.Id.ShouldBe(answered.Id); // the first answer may have been lost
    }

    [Theory, OnBothDatabases]
    public async Task G_19_four_phases_are_told_repeated_and_never_lead_back(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, _, _) = await clocked.WithScriptAsync($"Phases {kind}");
        using var __ = device;
        await device.SayAsync(1, Confirmed);
        (await device.AskPreparationAsync())!.Deadline.ShouldBe(clocked.Clock.GetUtcNow().AddMinutes(30)); // it is prepared
        var manifest = await device.ManifestAsync();

        await device.SayAsync(2, Sync("PendingProvisioning"), Sync("PendingProvisioning"));
        (await device.AskPreparationAsync())!.Phase.ShouldBe("PendingProvisioning");
        await device.SayAsync(3, Sync("ExecutingProvisioning"), Sync("Bootstrapping"));
        (await device.AskPreparationAsync())!.Phase.ShouldBe("ExecutingProvisioning");
        await device.SayAsync(4, Sync(Complete)); // the script is not there
        (await device.AskPreparationAsync())!.Phase.ShouldBe("ExecutingProvisioning");
        await device.SayAsync(5, Item(manifest, "installed"), Sync(Complete), Sync("ExecutingProvisioning"));
        (await device.AskPreparationAsync())!.Phase.ShouldBe(Complete);

        (await host.AttemptAsync(device)).Events.Count(one => one.Kind == "devicePrepSync").ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task Words_of_a_newer_agent_are_passed_over_and_never_refused(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (device, _, _) = await clocked.WithScriptAsync($"Newer {kind}");
        using var __ = device;
        await device.SayAsync(1, Confirmed, Sync("NotStarted"), Sync("4"), Sync("bootstrapping"), Sync(4), Page("x"));
        await device.SayAsync(2, Page(17), Page(-1), ("devicePrepSync", null), ("devicePrepPage", new { other = 1 }));

        var told = await device.AskPreparationAsync();

        (told!.Phase, told.Result).ShouldBe((null, "in_progress")); // it is prepared
        (await clocked.Host.AttemptAsync(device)).Events.ShouldNotContain(one =>
            one.Kind.StartsWith("devicePrep", StringComparison.Ordinal)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Page_that_was_left_closes_the_enrollment_whatever_phase_was_told(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (good, _, _) = await clocked.WithScriptAsync($"Left well {kind}");
        var (bad, script, _) = await clocked.WithScriptAsync($"Left badly {kind}");
        using var _ = good;
        using var __ = bad;

        await good.SayAsync(1, Confirmed, Page(2), Page(3));
        var manifest = await bad.ManifestAsync();
        await bad.SayAsync(1, Confirmed, Item(manifest, "failed"), Page(4));

        (await host.AttemptAsync(good)).State.ShouldBe("enrolled");
        (await host.AttemptAsync(bad)).State.ShouldBe("failed");
        var told = (await bad.AskPreparationAsync())!; // it was prepared
        (told.Result, told.FailureCode, told.Required.Single().State).ShouldBe(("failed", "ENR-1603", "failed"));
        (await host.DeploymentAsync(bad)).FailureCode.ShouldBe("ENR-1603");
    }

    [Theory, OnBothDatabases]
    public async Task Time_that_is_up_fails_with_ENR_1601_and_late_evidence_heals(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var (device, _, _) = await clocked.WithScriptAsync($"Late {kind}");
        using var __ = device;
        await device.SayAsync(1, Confirmed, Sync("ExecutingProvisioning"));
        var manifest = await device.ManifestAsync();

        clock.Advance(TimeSpan.FromMinutes(31));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await device.AskPreparationAsync())!.Result == "failed", // it is prepared
            "the time is up"
        );

        (await device.AskPreparationAsync())!.FailureCode.ShouldBe("ENR-1601");
        (await host.AttemptAsync(device)).State.ShouldBe("failed");
        await device.SayAsync(2, Sync(Complete), Item(manifest, "installed"));
        (await host.AttemptAsync(device)).State.ShouldBe("enrolled");
        var healed = (await device.AskPreparationAsync())!; // it was prepared
        (healed.Result, healed.FailureCode).ShouldBe(("success", null));
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_fails_and_tries_again_without_end_is_heard_fifty_times(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (device, _, _) = await clocked.WithScriptAsync($"Without end {kind}");
        var again = Enumerable.Repeat(new[] { Retry, Page(4) }, 10).SelectMany(pair => pair).ToArray();
        using (device)
        {
            await device.SayAsync(1, Confirmed, Page(4));
            foreach (var seq in Enumerable.Range(2, 6))
            {
                await device.SayAsync(seq, again);
            }

            var told = (await device.AskPreparationAsync())!; // it is prepared
            (told.Retries, told.Result).ShouldBe((50, "failed"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Retry_begins_all_phases_anew_with_the_whole_time(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var (device, _, _) = await clocked.WithScriptAsync($"Again {kind}");
        using var __ = device;
        var manifest = await device.ManifestAsync();
        await device.SayAsync(1, Confirmed, Retry);
        (await device.AskPreparationAsync())!.Retries.ShouldBe(0); // it has not failed
        await device.SayAsync(2, Sync("ExecutingProvisioning"), Item(manifest, "failed"), Page(4));
        clock.Advance(TimeSpan.FromMinutes(5));

        await device.SayAsync(3, Retry);

        var told = (await device.AskPreparationAsync())!; // it is prepared
        (told.Retries, told.Result, told.Phase, told.FailureCode).ShouldBe((1, "in_progress", null, null));
        told.Deadline.ShouldBe(clock.GetUtcNow().AddMinutes(30));
        (await host.AttemptAsync(device)).State.ShouldNotBe("failed");
        await device.SayAsync(4, Sync("PendingProvisioning"), Sync("Bootstrapping"), Sync("ExecutingProvisioning"));
        await device.SayAsync(5, Item(manifest, "waiting"));
        (await device.AskPreparationAsync())!.Required.Single().State.ShouldBe("in_progress");
        await device.SayAsync(6, Item(manifest, "installed"), Sync(Complete));
        (await host.AttemptAsync(device)).State.ShouldBe("enrolled");
    }

    [Theory, OnBothDatabases]
    public async Task Continue_anyway_counts_after_a_retry_and_only_where_the_policy_allows_it(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (may, _, _) = await clocked.WithScriptAsync($"May continue {kind}", allowSkip: true);
        var (mayNot, _, _) = await clocked.WithScriptAsync($"May not continue {kind}");
        using var _ = may;
        using var __ = mayNot;

        foreach (var device in new[] { may, mayNot })
        {
            await device.SayAsync(1, Confirmed, Skip, Page(4), Skip);
            (await host.AttemptAsync(device)).State.ShouldBe("failed");
            await device.SayAsync(2, Retry, Skip);
            (await host.AttemptAsync(device)).State.ShouldNotBe("enrolled");
            await device.SayAsync(3, Page(4), Skip);
        }

        (await host.AttemptAsync(may)).State.ShouldBe("enrolled");
        await may.SayAsync(4, Skip, Skip);
        (await host.AttemptAsync(may)).Events.Count(one => one.Kind == "continuedAnyway").ShouldBe(1);
        (await host.AttemptAsync(mayNot)).State.ShouldBe("failed");
    }

    [Theory, OnBothDatabases]
    public async Task Only_a_device_that_is_in_is_told_anything(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var stranger = new TestDevice(clocked.Host.Url, clocked.Clock);
        await stranger.NonceAsync();
        (await stranger.TryAskPreparationAsync()).Code.ShouldBe("unknown_key");
        await stranger.EnrollAsync();
        (await stranger.TryAskPreparationAsync()).Code.ShouldBe("unknown_key");

        var (device, _, _) = await clocked.WithScriptAsync($"Suspended {kind}");
        using var _ = device;
        var known = await clocked.Host.DeviceAsync(device);
        (await clocked.Host.TryPostAsync($"/api/devices/{known.Id}/suspend", new { reason = "test" })).Status.ShouldBe(
            200
        );

        (await device.TryAskPreparationAsync()).Code.ShouldBe("suspended");
    }
}
