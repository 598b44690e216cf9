using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Integration.Groups;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.DevicePreparation.GraphCalls;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.DevicePreparation;

/// <summary>The group of a policy, by Microsoft's documented actions.</summary>
public sealed class GraphTargetTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task G_01_G_11_G_12_Target_that_is_retrieved_is_the_group_in_every_form_of_the_address(
        DatabaseKind kind
    )
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (policy, group) = (await host.GraphPolicyAsync("G-11"), await host.PostedGroupAsync("G-11"));
        var id = $"{policy}";

        var assigned = await host.Admin.GraphAsync(
            "POST",
            $"{Policies}('{id}')/assignJustInTimeConfiguration",
            JustInTime(group)
        );

        assigned.Status.ShouldBe(200, $"{assigned.Body}");
        assigned.Body.GetProperty("value").GetBoolean().ShouldBeTrue();
        assigned.Body.GetProperty("@odata.context").GetString().ShouldBe($"{host.Url}beta/$metadata#Edm.Boolean");
        string[] addresses =
        [
            $"{Policies}('{id}')",
            $"{Policies}/{id}",
            $"{Policies}(%27{id}%27)",
            $"{Policies}('{id.ToUpperInvariant()}')",
            $"/beta/devicemanagement/configurationpolicies/{id}",
        ];
        foreach (var address in addresses)
        {
            foreach (var method in new[] { "GET", "POST" })
            {
                var justInTime = await host.Admin.GraphAsync(method, $"{address}/retrieveJustInTimeConfiguration");
                var target = await host.Admin.GraphAsync(method, $"{address}/{RetrieveTarget}");

                justInTime.Status.ShouldBe(200, $"{method} {address}");
                justInTime.Body.GetProperty("targetType").GetString().ShouldBe("entraSecurityGroup");
                justInTime.Body.GetProperty("target").EnumerateArray().Single().GetGuid().ShouldBe(group);
                target.Validation.ShouldBe((true, "unknown", group), $"{method} {address}");
                target
                    .Body.GetProperty("@odata.type")
                    .GetString()
                    .ShouldBe("#microsoft.graph.enrollmentTimeDeviceMembershipTargetResult");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Target_is_cleared_and_the_policy_has_none_then(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (policy, group) = (await host.GraphPolicyAsync("Cleared"), await host.PostedGroupAsync("Cleared"));
        (await SetAsync(host.Admin, policy, group)).Validation.ShouldBe((true, "unknown", group));

        var cleared = await host.Admin.GraphAsync(
            "POST",
            $"{Policies}('{policy}')/clearEnrollmentTimeDeviceMembershipTarget"
        );

        cleared.Status.ShouldBe(200);
        cleared.Body.GetProperty("value").GetBoolean().ShouldBeTrue();
        (await RetrieveAsync(host.Admin, policy)).Validation.ShouldBe((false, null, null));
        var justInTime = await host.Admin.GraphAsync("GET", $"{Policies}/{policy}/retrieveJustInTimeConfiguration");
        justInTime.Body.GetProperty("target").GetArrayLength().ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Group_that_cannot_take_devices_is_an_answer_with_its_exact_code(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var policy = await host.GraphPolicyAsync("Codes");
        var ownerless = (await host.CreateGroupAsync("Codes ownerless")).Id;
        var people = await host.UserGroupAsync("Codes people");
        var ruled = await host.PostedGroupAsync("Codes ruled");
        var rules = Rules("first", Include("windows", Where("platform", "is", "windows")));
        (await host.TrySetAsync(await host.GroupAsync(ruled), rules)).Status.ShouldBe(200);

        (await SetAsync(host.Admin, policy, Guid.Empty)).Validation.ShouldBe(
            (false, "securityGroupNotFound", Guid.Empty)
        );
        (await SetAsync(host.Admin, policy, people)).Validation.ShouldBe((false, "notSecurityGroup", people));
        (await SetAsync(host.Admin, policy, ruled)).Validation.ShouldBe((false, "notStaticSecurityGroup", ruled));
        (await SetAsync(host.Admin, policy, ownerless)).Validation.ShouldBe(
            (false, "firstPartyAppNotAnOwner", ownerless)
        );
        var refused = await host.Admin.GraphAsync(
            "POST",
            $"{Policies}/{policy}/assignJustInTimeConfiguration",
            JustInTime(ownerless)
        );
        (refused.Status, refused.Body.GetProperty("value").GetBoolean()).ShouldBe((200, false));
        (await RetrieveAsync(host.Admin, policy)).Validation.ShouldBe((false, null, null));
    }

    [Theory, OnBothDatabases]
    public async Task Group_outside_the_scope_is_told_before_what_else_is_wrong_with_it(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var policy = await host.GraphPolicyAsync("Scopes");
        var (mine, other) = (await host.PostedGroupAsync("Scopes mine"), await host.CreateGroupAsync("Scopes other"));
        using var scoped = host.With(
            await host.ServiceTokenAsync($"scopes {kind}", AccessCalls.Over("policy_admin", mine))
        );

        (await SetAsync(scoped, policy, other.Id)).Validation.ShouldBe(
            (false, "securityGroupNotInCallerScope", other.Id)
        );
        var people = await host.UserGroupAsync("Scopes people");
        (await SetAsync(scoped, policy, people)).Validation.Code.ShouldBe("securityGroupNotInCallerScope");
        (await SetAsync(scoped, policy, Guid.Empty)).Validation.Code.ShouldBe("securityGroupNotFound");
        (await SetAsync(scoped, policy, mine)).Validation.ShouldBe((true, "unknown", mine));
    }

    [Theory, OnBothDatabases]
    public async Task Fault_without_a_name_is_unknown(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (policy, group) = (await host.GraphPolicyAsync("Unknown"), await host.PostedGroupAsync("Unknown"));
        await SetAsync(host.Admin, policy, group);
        await host
            .Services.GetRequiredService<Database>()
            .WriteAsync(
                async (db, ct) =>
                    await db.Database.ExecuteSqlAsync(
                        $"UPDATE device_preparation_policies SET target_fault = 'unknown' WHERE name = 'Unknown'",
                        ct
                    ),
                CancellationToken.None
            );

        (await RetrieveAsync(host.Admin, policy)).Validation.ShouldBe((false, "unknown", group));
    }

    [Theory, OnBothDatabases]
    public async Task G_10_Target_that_was_fit_and_is_not_any_more_is_told_on_reading(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var (policy, group) = (await host.GraphPolicyAsync("Unfit"), await host.PostedGroupAsync("Unfit"));
        await SetAsync(host.Admin, policy, group);
        await host.PostAsync<DeviceGroupOwners>(
            $"/api/device-groups/{group}/owners/remove",
            new NameDeviceGroupOwner { Kind = "service_identity", Id = Guid.Parse(Provisioning) }
        );

        await Eventually.IsTrueAsync(
            clock,
            async () =>
                (await RetrieveAsync(host.Admin, policy)).Validation == (false, "firstPartyAppNotAnOwner", group),
            "the lost owner is seen"
        );
    }

    [Theory, OnBothDatabases]
    public async Task More_or_fewer_targets_than_one_are_refused(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var policy = await host.GraphPolicyAsync("Many");
        var (one, two) = (await host.PostedGroupAsync("Many one"), await host.PostedGroupAsync("Many two"));
        var set = $"{Policies}/{policy}/{SetTarget}";
        var assign = $"{Policies}/{policy}/assignJustInTimeConfiguration";

        (string Path, string Body)[] calls =
        [
            (set, Target(one, two)),
            (set, Target()),
            (set, "{}"),
            (set, Target(one).Replace("staticSecurityGroup", "unknown", StringComparison.Ordinal)),
            (set, Target(one).Replace($"{one}", "Berlin", StringComparison.Ordinal)),
            (assign, JustInTime(one, two)),
            (assign, JustInTime()),
            (assign, "{}"),
        ];
        foreach (var (path, body) in calls)
        {
            (await host.Admin.GraphAsync("POST", path, body)).Refusal.ShouldBe((400, "BadRequest"), body);
        }

        (await RetrieveAsync(host.Admin, policy)).Validation.ShouldBe((false, null, null));
    }

    [Theory, OnBothDatabases]
    public async Task Target_set_by_graph_is_that_of_our_own_api_and_in_the_audit_log(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var (policy, group) = (await host.GraphPolicyAsync("Same"), await host.PostedGroupAsync("Same"));

        await SetAsync(host.Admin, policy, group);

        var own = await host.GetAsync<DevicePreparationPolicy>($"/api/device-preparation-policies/{policy}");
        own.DeviceGroup?.Id.ShouldBe(group);
        own.Target.State.ShouldBe("valid");
        var audit = await host.GetAsync<Contracts.Page<Contracts.Audit.AuditEntry>>(
            $"/api/device-preparation-policies/{policy}/audit"
        );
        audit
            .Items.Select(entry => entry.Action)
            .ShouldBe(["device_preparation_policy_changed", "device_preparation_policy_created"], ignoreOrder: true);
    }

    private static Task<GraphAnswer> SetAsync(HttpClient client, Guid policy, Guid group) =>
        client.GraphAsync("POST", $"{Policies}('{policy}')/{SetTarget}", Target(group));

    private static Task<GraphAnswer> RetrieveAsync(HttpClient client, Guid policy) =>
        client.GraphAsync("GET", $"{Policies}('{policy}')/{RetrieveTarget}");
}
