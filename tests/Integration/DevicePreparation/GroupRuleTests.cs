using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Integration.Groups;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.DevicePreparation.PreparationCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>Which groups can take devices while they enroll.</summary>
public sealed class GroupRuleTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task G_07_G_08_Group_without_the_provisioning_owner_is_refused_in_the_words_of_the_original(
        DatabaseKind kind
    )
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateGroupAsync($"Ownerless {kind}");
        var name = $"Sales {kind}";

        var (title, detail, code) = await host.RefusalAsync(
            new DevicePreparationPolicyDraft { Name = name, DeviceGroupId = group.Id }
        );

        code.ShouldBe("firstPartyAppNotAnOwner");
        title.ShouldBe(
            $"Failed to update security group device preparation setting: Updating security group for device preparation setting {name} failed."
        );
        detail.ShouldStartWith(
            $"There was a problem with the device security group for {name}. Check the group meets the requirements."
        );
    }

    [Theory, OnBothDatabases]
    public async Task Each_fault_of_a_group_has_its_code(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var people = await host.CreateUserGroupAsync($"People {kind}");
        var ruled = await host.OwnedGroupAsync($"Ruled {kind}");
        await host.TrySetAsync(
            await host.GroupAsync(ruled.Id),
            RuleCalls.Rules("first", RuleCalls.Include("All", RuleCalls.Where("platform", "is", "linux")))
        );
        async Task<string> CodeAsync(Guid group) =>
            (
                await host.RefusalAsync(
                    new DevicePreparationPolicyDraft { Name = $"Faults {kind}", DeviceGroupId = group }
                )
            ).Code;

        (await CodeAsync(Uuid7.New(clock))).ShouldBe("securityGroupNotFound");
        (await CodeAsync(people.Id)).ShouldBe("notSecurityGroup");
        (await CodeAsync(ruled.Id)).ShouldBe("notStaticSecurityGroup");
    }

    [Theory, OnBothDatabases]
    public async Task Administrator_of_some_groups_names_none_of_the_others(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var mine = await host.OwnedGroupAsync($"Mine {kind}");
        var other = await host.OwnedGroupAsync($"Other {kind}");
        var policy = await host.CreatePreparationAsync(new DevicePreparationPolicyDraft { Name = $"Scoped {kind}" });
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("policy_admin", mine.Id)));
        var target = $"{Route}/{policy.Id}/enrollment-time-target";

        (await scoped.PostStatusAsync(target, new NameEnrollmentTimeTarget { DeviceGroupId = other.Id })).ShouldBe(
            (409, "securityGroupNotInCallerScope")
        );
        (
            await scoped.PostStatusAsync(target, new NameEnrollmentTimeTarget { DeviceGroupId = mine.Id })
        ).Status.ShouldBe(200);
        (await host.PreparationAsync(policy.Id)).DeviceGroup!.Id.ShouldBe(mine.Id);
    }

    [Theory, OnBothDatabases]
    public async Task G_06_One_click_makes_a_group_with_the_right_owner_or_repairs_one(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var policy = await host.CreatePreparationAsync(new DevicePreparationPolicyDraft { Name = $"Clicks {kind}" });
        var target = $"{Route}/{policy.Id}/enrollment-time-target";

        var made = await host.PostAsync<DevicePreparationPolicy>(
            $"{target}/create-group",
            new CreateEnrollmentTimeGroup { Name = $"Made by a click {kind}" }
        );
        var ownerless = await host.CreateGroupAsync($"To be repaired {kind}");
        var repaired = await host.PostAsync<DevicePreparationPolicy>(
            $"{target}/repair",
            new RepairEnrollmentTimeTarget { DeviceGroupId = ownerless.Id }
        );

        (made.Target.State, made.PolicyVersion).ShouldBe(("valid", 2));
        var owners = await host.GetAsync<DeviceGroupOwners>($"/api/device-groups/{made.DeviceGroup!.Id}/owners");
        owners.Items.Single().Id.ShouldBe(Guid.Parse(ProvisioningAppId));
        (repaired.Target.State, repaired.DeviceGroup!.Id).ShouldBe(("valid", ownerless.Id));
        (
            await host.TryPostAsync($"{target}/create-group", new CreateEnrollmentTimeGroup { Name = ownerless.Name })
        ).ShouldBe((409, "group_name_taken"));
    }

    [Theory, OnBothDatabases]
    public async Task Owner_that_goes_makes_the_target_invalid_before_a_device_finds_out(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var prepared = await host.PreparedAsync($"Watched {kind}");

        await host.DisownAsync(prepared.Group.Id);

        await Eventually.IsTrueAsync(
            clock,
            async () =>
                (await host.PreparationAsync(prepared.Policy.Id)).Target
                    is { State: "invalid", ErrorCode: "firstPartyAppNotAnOwner" },
            "the target is seen to be invalid"
        );
        await host.OwnAsync(prepared.Group.Id);
        await Eventually.IsTrueAsync(
            clock,
            async () => (await host.PreparationAsync(prepared.Policy.Id)).Target.State == "valid",
            "the target is seen to be valid"
        );
    }
}
