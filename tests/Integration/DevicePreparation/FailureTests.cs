using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Integration.Blueprints;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.DevicePreparation.PreparationCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>What becomes of devices whose group cannot take them.</summary>
public sealed class FailureTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_is_held_for_a_person_who_lets_it_in_when_the_group_is_repaired(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var prepared = await host.PreparedAsync($"Held {kind}");
        await host.DisownAsync(prepared.Group.Id);

        using var device = await clocked.AdmittedAsync(prepared.Person, state: "pending");

        (await host.DeploymentsAsync($"policy={prepared.Policy.Id}")).ShouldBeEmpty();
        var approve = $"/api/enrollment-requests/{device.RequestId}/approve";
        var body = new { expectedFingerprint = device.Fingerprint };
        (await host.TryPostAsync(approve, body)).ShouldBe((409, "admission_held"));
        (await host.RequestAsync(device.RequestId)).State.ShouldBe("pending");

        await host.PostAsync<DevicePreparationPolicy>(
            $"{Route}/{prepared.Policy.Id}/enrollment-time-target/repair",
            new RepairEnrollmentTimeTarget()
        );
        (await host.TryPostAsync(approve, body)).Status.ShouldBe(200);

        (await host.DeviceAsync(device)).Groups.Single().Id.ShouldBe(prepared.Group.Id);
    }

    [Theory, OnBothDatabases]
    public async Task G_108_Device_that_came_in_without_its_group_is_tried_after_1_5_15_and_60_minutes_and_at_its_next_sign_of_life(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var prepared = await host.PreparedAsync($"Tried {kind}", draft => draft with { WhenGroupFails = "continue" });
        await host.DisownAsync(prepared.Group.Id);

        using var device = await clocked.AdmittedAsync(prepared.Person);

        var deployment = await host.DeploymentAsync(device);
        (deployment.MembershipState, deployment.MembershipError).ShouldBe(("failed", "firstPartyAppNotAnOwner"));
        var tried = deployment.EnrollmentDate;
        foreach (var (minutes, attempts) in new[] { (1, 2), (5, 3), (15, 4), (60, 5) })
        {
            (deployment.NextAttemptAt - tried).ShouldBe(TimeSpan.FromMinutes(minutes));
            clock.Advance(deployment.NextAttemptAt!.Value - clock.GetUtcNow());
            await Eventually.IsTrueAsync(
                clock,
                async () => (deployment = await host.DeploymentAsync(device)).MembershipAttempts == attempts,
                $"attempt {attempts} is made"
            );
            tried = deployment.NextAttemptAt is { } next
                ? next
                    - TimeSpan.FromMinutes(
                        attempts switch
                        {
                            2 => 5,
                            3 => 15,
                            _ => 60,
                        }
                    )
                : tried;
        }

        deployment.NextAttemptAt.ShouldBeNull();
        await host.OwnAsync(prepared.Group.Id);
        clock.Advance(TimeSpan.FromSeconds(1));
        await device.CheckInAsync();
        await Eventually.IsTrueAsync(
            clock,
            async () => (deployment = await host.DeploymentAsync(device)).MembershipState == "added",
            "it joins at its next sign of life"
        );
        (deployment.Repaired, deployment.MembershipError).ShouldBe((true, null));
        (await host.DeviceAsync(device)).Groups.Single().Id.ShouldBe(prepared.Group.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Devices_that_miss_their_group_are_put_into_it_by_one_click_each_with_a_result(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var prepared = await host.PreparedAsync($"Clicked {kind}", draft => draft with { WhenGroupFails = "continue" });
        await host.DisownAsync(prepared.Group.Id);
        using var first = await clocked.AdmittedAsync(prepared.Person);
        using var second = await clocked.AdmittedAsync(prepared.Person);
        var missing = await host.DeploymentsAsync($"policy={prepared.Policy.Id}&membership=failed");
        missing.Count.ShouldBe(2);
        var named = new RepairMemberships { RecordIds = [.. missing.Select(one => one.RecordId)] };

        var inVain = await host.PostAsync<RepairedMemberships>($"{Deployments}/add-to-group", named);
        await host.OwnAsync(prepared.Group.Id);
        var done = await host.PostAsync<RepairedMemberships>($"{Deployments}/add-to-group", named);
        var again = await host.PostAsync<RepairedMemberships>($"{Deployments}/add-to-group", named);

        inVain.Items.Select(one => one.Error).ShouldBe(["firstPartyAppNotAnOwner", "firstPartyAppNotAnOwner"]);
        done.Items.ShouldAllBe(one => one.Error == null);
        again.Items.ShouldAllBe(one => one.Error == null);
        (await host.DeviceAsync(first)).Groups.Single().Id.ShouldBe(prepared.Group.Id);
        (await host.DeviceAsync(second)).Groups.Single().Id.ShouldBe(prepared.Group.Id);
        var report = await host.GetAsync<EnrollmentTimeGroupingReport>("/api/device-preparation/grouping");
        var row = report.Items.Single(one => one.PolicyId == prepared.Policy.Id);
        (row.Enrolled, row.JoinedAtEnrollment, row.Repaired, row.Missing).ShouldBe((2, 0, 2, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_lost_its_membership_by_nobodys_hand_is_found_every_night(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var prepared = await host.PreparedAsync($"Found {kind}");
        using var device = await clocked.AdmittedAsync(prepared.Person);
        await clocked.SettledAsync();
        await Storage.Sql.RunAsync(
            host.Database,
            $"DELETE FROM device_group_members WHERE device_id IN (SELECT id FROM devices WHERE device_key = '{device.Name}')"
        );

        clock.Advance(TimeSpan.FromHours(25));

        await Eventually.IsTrueAsync(
            clock,
            async () => (await host.DeploymentAsync(device)).MembershipState == "failed",
            "the missing membership is found"
        );
    }
}
