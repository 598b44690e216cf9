using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.Enrollments;
using Muster.Integration.Blueprints;
using Muster.Integration.Delivery;
using Muster.Integration.Groups;
using Muster.Integration.Scripts;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>A device is in its group from the moment at which it enrolls.</summary>
public sealed class MembershipTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task G_02_to_04_G_17_Device_is_in_its_group_with_what_the_group_gets_before_it_checks_in(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var prepared = await host.PreparedAsync($"Joined {kind}");
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"Comes at once {kind}"));
        await host.CreateBlueprintAsync(
            Draft($"Of the group {kind}", [Item("script", script.Id)], (prepared.Group.Id, 1))
        );
        await clocked.SettledAsync();

        using var device = await clocked.AdmittedAsync(prepared.Person);

        (await device.ManifestAsync()).Items.Single().Id.ShouldBe(script.Id); // its very first question
        (await host.DeviceAsync(device)).Groups.Single().Id.ShouldBe(prepared.Group.Id);
        var deployment = await host.DeploymentAsync(device);
        (deployment.GroupId, deployment.MembershipState, deployment.Repaired).ShouldBe(
            (prepared.Group.Id, "added", false)
        );
        (deployment.PolicyId, deployment.PolicyVersion, deployment.PolicyName).ShouldBe(
            (prepared.Policy.Id, 1, prepared.Policy.Name)
        );
        deployment.RuleId.ShouldBe($"user_group:{prepared.People.Id}");
        deployment.AddedAt.ShouldBe(deployment.EnrollmentDate);
        var passages = await host.GetAsync<Page<DeviceGroupPassage>>($"/api/device-groups/{prepared.Group.Id}/history");
        passages.Items.Single().Reason.ShouldBe("device_preparation");
        var attempt = await host.GetAsync<EnrollmentAttempt>($"/api/devices/enrollment-status/{deployment.RecordId}");
        attempt.Events.ShouldContain(one => one.Kind == "enrollmentTimeGroupJoined");
    }

    [Theory, OnBothDatabases]
    public async Task G_15_G_21_Person_without_a_policy_gets_a_device_without_preparation(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        await host.PreparedAsync($"Of others {kind}");
        var person = await host.CreatePersonAsync("Without a policy");

        using var device = await clocked.AdmittedAsync(person);
        await device.ReportAsync(1, "identityConfirmed");

        (await host.DeploymentsAsync($"device={(await host.DeviceAsync(device)).Id}")).ShouldBeEmpty();
        (await host.DeviceAsync(device)).Groups.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Policy_without_a_group_does_nothing(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var prepared = await host.PreparedAsync($"Groupless {kind}", draft => draft with { DeviceGroupId = null });

        using var device = await clocked.AdmittedAsync(prepared.Person);

        prepared.Policy.Target.State.ShouldBe("not_configured");
        (await host.DeploymentsAsync($"policy={prepared.Policy.Id}")).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task G_103_Device_that_fits_a_rule_joins_whosever_it_is_and_the_rule_is_kept(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var prepared = await host.PreparedAsync(
            $"Ruled {kind}",
            draft =>
                draft with
                {
                    Mode = "automatic",
                    AssignedUserGroupIds = null,
                    Rules = RuleCalls.Rules(
                        "first",
                        RuleCalls.Include("Kiosks", RuleCalls.Where("device_key", "starts_with", $"kiosk-{kind}"))
                    ),
                }
        );

        var kiosk = await clocked.BringAsync($"kiosk-{kind}");
        var other = await clocked.BringAsync($"desk-{kind}");

        var deployment = (await host.DeploymentsAsync($"policy={prepared.Policy.Id}")).Single();
        (deployment.DeviceId, deployment.RuleId).ShouldBe((kiosk, "rule:Kiosks"));
        (await host.DeploymentsAsync($"device={other}")).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Change_of_the_group_touches_only_devices_that_enroll_afterwards(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var prepared = await host.PreparedAsync($"Moved {kind}");
        using var before = await clocked.AdmittedAsync(prepared.Person);
        var next = await host.OwnedGroupAsync($"Moved to {kind}");

        await host.ChangePreparationAsync(prepared.Policy, prepared.Draft with { DeviceGroupId = next.Id });
        using var after = await clocked.AdmittedAsync(prepared.Person);
        await clocked.SettledAsync();

        (await host.DeviceAsync(before)).Groups.Single().Id.ShouldBe(prepared.Group.Id);
        (await host.DeviceAsync(after)).Groups.Single().Id.ShouldBe(next.Id);
        var (old, young) = (await host.DeploymentAsync(before), await host.DeploymentAsync(after));
        (old.PolicyVersion, old.GroupId, young.PolicyVersion, young.GroupId).ShouldBe(
            (1, prepared.Group.Id, 2, next.Id)
        );
    }

    [Theory, OnBothDatabases]
    public async Task G_05_Removal_works_out_anew_what_the_device_should_have_and_prompts_it_to_check_in(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var prepared = await host.PreparedAsync($"Removed {kind}");
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"Goes with the group {kind}"));
        await host.CreateBlueprintAsync(
            Draft($"Goes with the group {kind}", [Item("script", script.Id)], (prepared.Group.Id, 1))
        );
        await clocked.SettledAsync();
        using var device = await clocked.AdmittedAsync(prepared.Person);
        await clocked.SettledAsync();
        var id = (await host.DeviceAsync(device)).Id;
        var version = (await device.CheckInAsync()).Ok.DesiredVersion;
        var waiting = device.CheckInAsync(waitSeconds: 25);

        var remove = $"/api/device-groups/{prepared.Group.Id}/devices/{id}/remove";
        (await host.TryPostAsync(remove, new { })).Status.ShouldBe(200);

        (await waiting).Ok.DesiredVersion.ShouldBeGreaterThan(version); // it is woken, and does not wait for its next time
        await Eventually.IsTrueAsync(
            clock,
            async () => (await host.DeploymentAsync(device)).MembershipState == "removed",
            "the removal is noted"
        );
        var deployment = await host.DeploymentAsync(device);
        (deployment.ReevaluatedAt, deployment.CheckInPromptedAt).ShouldBe((deployment.RemovedAt, deployment.RemovedAt));
        await clocked.SettledAsync();
        (await host.DesiredAsync(id)).Items.ShouldBeEmpty();
    }
}
