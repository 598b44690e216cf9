using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Integration.Blueprints;
using Muster.Integration.Scripts;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.DevicePreparation.PreparationCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>Device preparation policies: settings, limits, versions, order.</summary>
public sealed class PolicyTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Policy_keeps_every_setting_and_counts_its_versions(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var script = await host.CreateScriptAsync(ScriptCalls.Shell($"Prepares {kind}"));
        var group = await host.OwnedGroupAsync($"Every setting {kind}");
        var draft = new DevicePreparationPolicyDraft
        {
            Name = $"Every setting {kind}",
            Description = "For the sales people",
            DeviceGroupId = group.Id,
            TimeoutMinutes = 720,
            CustomErrorMessage = "Call 4711.",
            AllowSkipAfterRetries = true,
            ShowDiagnosticsLink = true,
            UserAccountType = "administrator",
            ScriptIds = [script.Id],
            WhenGroupFails = "continue",
        };

        var made = await host.CreatePreparationAsync(draft);
        var changed = await host.ChangePreparationAsync(made, draft with { TimeoutMinutes = 15 });
        var saved = await host.ChangePreparationAsync(changed, draft with { TimeoutMinutes = 15 });

        (made.PolicyVersion, made.Target.State, made.DeviceGroup!.Name).ShouldBe((1, "valid", group.Name));
        (made.TimeoutMinutes, made.CustomErrorMessage, made.AllowSkipAfterRetries, made.ShowDiagnosticsLink).ShouldBe(
            (720, "Call 4711.", true, true)
        );
        (made.Mode, made.UserAccountType, made.WhenGroupFails).ShouldBe(("user_driven", "administrator", "continue"));
        made.Scripts.Single().ShouldBe(new DevicePreparationItem(script.Id, $"Prepares {kind}"));
        (changed.PolicyVersion, changed.TimeoutMinutes).ShouldBe((2, 15));
        (saved.PolicyVersion, saved.Version).ShouldBe((2, changed.Version)); // nothing had changed
        var versions = await host.GetAsync<DevicePreparationPolicyVersions>($"{Route}/{made.Id}/versions");
        versions.Items.Select(one => one.PolicyVersion).ShouldBe([2, 1]);
        versions.Items[1].Settings.ShouldContain("timeoutMinutes: 720");
    }

    [Theory, OnBothDatabases]
    public async Task Limits_are_those_of_the_original(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var draft = new DevicePreparationPolicyDraft { Name = $"Limits {kind}" };
        List<Guid> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Uuid7.New(clock))];

        foreach (
            var (wrong, field) in new (DevicePreparationPolicyDraft, string)[]
            {
                (draft with { TimeoutMinutes = 14 }, "timeoutMinutes"),
                (draft with { TimeoutMinutes = 721 }, "timeoutMinutes"),
                (draft with { AppIds = Ids(26) }, "appIds"),
                (draft with { ScriptIds = Ids(11) }, "scriptIds"),
                (draft with { Name = " " }, "name"),
                (draft with { UserAccountType = "root" }, "userAccountType"),
                (draft with { Mode = "cloud" }, "mode"),
                (draft with { WhenGroupFails = "ignore" }, "whenGroupFails"),
                (draft with { CustomErrorMessage = new string('x', 1001) }, "customErrorMessage"),
                (draft with { Mode = "automatic", AssignedUserGroupIds = Ids(1) }, "assignedUserGroupIds"),
            }
        )
        {
            using var answer = await host.Admin.PostAsJsonAsync(Route, wrong);
            ((int)answer.StatusCode).ShouldBe(400, field);
            (await answer.Content.ReadFromJsonAsync<Problem>())!.Errors!.Keys.ShouldBe([field]);
        }

        (await host.TryPostAsync(Route, draft with { AppIds = Ids(25) })).ShouldBe((409, "content_not_found"));
        (await host.TryPostAsync(Route, draft with { AssignedUserGroupIds = Ids(1) })).ShouldBe(
            (409, "user_group_not_found")
        );
        (await host.GetAsync<Page<DevicePreparationPolicy>>($"{Route}?limit=200")).Items.ShouldNotContain(one =>
            one.Name == draft.Name
        );
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_policies_of_a_person_the_one_with_priority_1_wins_and_order_can_be_changed(
        DatabaseKind kind
    )
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var first = await host.PreparedAsync($"First {kind}");
        var second = await host.PreparedAsync($"Second {kind}");
        await host.JoinAsync(second.People, first.Person.Id);
        async Task<Guid?> ChosenAsync() =>
            (await host.GetAsync<DevicePreparationChoice>($"{Route}/resolve?userId={first.Person.Id}")).PolicyId;

        (await ChosenAsync()).ShouldBe(first.Policy.Id);

        var all = (await host.GetAsync<Page<DevicePreparationPolicy>>($"{Route}?limit=200")).Items;
        var wanted = all.OrderByDescending(one => one.Priority)
            .Select(one => new SeenDevicePreparationPolicy(one.Id, one.Version))
            .ToList();
        (
            await host.TryPostAsync($"{Route}/reorder", new ReorderDevicePreparationPolicies { Policies = wanted[1..] })
        ).Status.ShouldBe(409);
        var ordered = await host.PostAsync<Page<DevicePreparationPolicy>>(
            $"{Route}/reorder",
            new ReorderDevicePreparationPolicies { Policies = wanted }
        );

        ordered.Items.Select(one => one.Id).ShouldBe(wanted.Select(one => one.Id));
        ordered.Items.Select(one => one.Priority).ShouldBe(Enumerable.Range(1, wanted.Count));
        ordered.Items.Single(one => one.Id == first.Policy.Id).PolicyVersion.ShouldBe(1);
        (await ChosenAsync()).ShouldBe(second.Policy.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Copy_has_the_settings_and_nobody_and_no_group_and_what_is_deleted_is_gone(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var made = (await host.PreparedAsync($"Original {kind}", draft => draft with { TimeoutMinutes = 45 })).Policy;

        var copy = await host.PostAsync<DevicePreparationPolicy>(
            $"{Route}/{made.Id}/copy",
            new CopyDevicePreparationPolicy { Name = $"Copy {kind}" }
        );

        (copy.TimeoutMinutes, copy.Target.State, copy.PolicyVersion).ShouldBe((45, "not_configured", 1));
        copy.AssignedUserGroups.ShouldBeEmpty();
        (
            await host.TryPostAsync($"{Route}/{made.Id}/copy", new CopyDevicePreparationPolicy { Name = copy.Name })
        ).ShouldBe((409, "device_preparation_policy_name_taken"));
        (
            await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{copy.Id}", copy.Version + 1, body: null)
        ).Status.ShouldBe(409);
        (await host.TrySendAsync(HttpMethod.Delete, $"{Route}/{copy.Id}", copy.Version, body: null)).Status.ShouldBe(
            200
        );
        (await host.Admin.GetAsync($"{Route}/{copy.Id}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (
            await host.TryPostAsync($"{Route}/{copy.Id}/copy", new CopyDevicePreparationPolicy { Name = "x" })
        ).Status.ShouldBe(404);
    }

    [Theory, OnBothDatabases]
    public async Task Group_of_people_that_a_policy_needs_is_not_deleted_nor_is_its_device_group(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var prepared = await host.PreparedAsync($"Needed {kind}");

        (
            await host.TrySendAsync(
                HttpMethod.Delete,
                $"/api/user-groups/{prepared.People.Id}",
                prepared.People.Version,
                null
            )
        ).Status.ShouldBe(409);
        (
            await host.TrySendAsync(
                HttpMethod.Delete,
                $"/api/device-groups/{prepared.Group.Id}",
                prepared.Group.Version,
                null
            )
        ).Status.ShouldBe(409);
    }
}
