using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.People;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access.Roles;

/// <remarks>A-125a: what lies outside a caller's scope is not there.</remarks>
public sealed class ScopeTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <summary>Reads that are the same for everybody, and why.</summary>
    private static readonly IReadOnlyDictionary<string, string> SameForAll = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["/api/events"] = "ids and versions only; what they stand for is read through the API",
        ["/api/roles"] = "what roles mean",
        ["/api/saved-views"] = "how the team looks at lists; what a list shows is read through the list",
        ["/api/saved-views/{id:guid}"] = "as above",
        ["/api/list-columns"] = "one's own columns",
        ["/api/enrollment-requests/summary"] = "a number; NumberScopeTests counts",
        ["/api/error-codes"] = "what errors mean",
        ["/api/error-codes/{code}"] = "what errors mean",
        ["/api/devices/enrollment-status"] = "numbers; NumberScopeTests counts",
        ["/api/devices/enrollment-status/targets"] = "how fast the whole fleet should enroll, and does",
        ["/api/devices/enrollment-status/trend"] = "numbers; NumberScopeTests counts",
        ["/api/devices/enrollment-status/failures/summary"] = "numbers",
        ["/api/devices/enrollment-status/failures/{id:guid}/others"] = "numbers; OthersTests asks in a foreign scope",
        ["/api/blueprints/{id:guid}/audit"] = "only who sees everything is told; BlueprintTests asks in a scope",
        ["/api/device-facts"] = "what rules may go by",
        ["/api/device-groups/{id:guid}/owners"] = "who answers for it; OwnerTests asks in a foreign scope",
        ["/api/configuration-policies"] = "what can be set; whose devices have it is said by groups",
        ["/api/configuration-policies/{id:guid}"] = "as above",
        ["/api/configuration-policies/{id:guid}/uses"] = "UsesTests asks in a foreign scope",
        ["/api/configuration-policies/{id:guid}/audit"] = "as above",
        ["/api/configuration-policies/{id:guid}/conflicts"] = "as above",
        ["/api/configuration-policies/{id:guid}/diff"] = "as above",
        ["/api/configuration-policies/{id:guid}/versions"] = "as above",
        ["/api/configuration-policies/{id:guid}/versions/{number:int}"] = "as above",
        ["/api/user-groups"] = "names; whom they name is told by members",
        ["/api/user-groups/{id:guid}"] = "as above",
        ["/api/user-groups/{id:guid}/audit"] = "only who sees everything is told; UserGroupScopeTests asks in a scope",
        ["/api/enrollment-restrictions"] = "rules for everybody",
        ["/api/enrollment-restrictions/pre-approved-only"] = "as above",
        ["/api/enrollment-restrictions/{id:guid}"] = "as above",
        ["/api/enrollment-restrictions/{id:guid}/audit"] = "as above",
        ["/api/apps"] = "what devices can be given; which are given it is told with the groups",
        ["/api/apps/{id:guid}"] = "as above",
        ["/api/apps/{id:guid}/uses"] = "UsesTests asks in a foreign scope",
        ["/api/apps/{id:guid}/audit"] = "as above",
        ["/api/apps/{id:guid}/versions"] = "as above",
        ["/api/apps/{id:guid}/versions/{number}"] = "as above",
        ["/api/apps/{id:guid}/diff"] = "as above",
        ["/api/scripts"] = "what devices can run, without the texts",
        ["/api/scripts/{id:guid}"] = "as above",
        ["/api/scripts/{id:guid}/uses"] = "UsesTests asks in a foreign scope",
        ["/api/scripts/{id:guid}/audit"] = "as above",
        ["/api/scripts/{id:guid}/versions"] = "as above",
        ["/beta/deviceManagement/configurationPolicies"] =
            "GraphPolicyTests and GraphGroupTests ask in a foreign scope",
        ["/beta/deviceManagement/configurationPolicies/{id:guid}"] = "as above",
        ["/beta/deviceManagement/configurationPolicies/{id:guid}/settings"] = "as above",
        ["/beta/deviceManagement/configurationPolicies/{id:guid}/assignments"] = "as above",
        ["/beta/deviceManagement/configurationPolicies/{id:guid}/retrieveEnrollmentTimeDeviceMembershipTarget"] =
            "as above",
        ["/beta/deviceManagement/configurationPolicies/{id:guid}/retrieveJustInTimeConfiguration"] = "as above",
        ["/beta/groups/{id:guid}"] = "as above",
        ["/beta/groups/{id:guid}/owners"] = "as above",
        ["/beta/groups/{id:guid}/owners/$ref"] = "as above",
        ["/beta/servicePrincipals"] = "parts of the server",
        ["/beta/servicePrincipals/{id:guid}"] = "as above",
        ["/api/devices/enrollment-status/failures"] = "empty: no channel reports failures of real devices yet",
        ["/api/devices/enrollment-status/failures/export"] = "as above",
    };

    [Theory, OnBothDatabases]
    public async Task Every_read_gives_nothing_to_a_foreign_scope(DatabaseKind kind)
    {
        var world = await ScopeWorld.OnAsync(hosts, kind);
        using var foreign = world.Host.With(
            await world.Host.ServiceTokenAsync("foreign", Over("admin", world.Munich.Id))
        );
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("admin", world.Berlin.Id)));
        foreach (
            var call in RoleGuide
                .Demanding(world.Host)
                .Where(call =>
                    call is { Method: "GET", Permission: Permissions.View } && !SameForAll.ContainsKey(call.Path)
                )
        )
        {
            var path = world.PathOf(call.Path);
            using var outside = await foreign.GetAsync(path);
            using var inside = await own.GetAsync(path);

            ((int)inside.StatusCode).ShouldBe(200, path);
            ((int)outside.StatusCode).ShouldBeOneOf([200, 404], path);
            world.IsToldOf(await inside.Content.ReadAsStringAsync()).ShouldBeTrue(path);
            world.IsToldOf(await outside.Content.ReadAsStringAsync()).ShouldBeFalse(path);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Request_of_a_person_without_devices_is_seen_by_whoever_sees_everything(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Any {Uuid7.New(clock)}");
        var person = await host.CreatePersonAsync("Newcomer");
        using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", Over("viewer", group.Id)));
        using var whole = host.With(await host.ServiceTokenAsync("whole", Everywhere("viewer")));

        ((int)(await scoped.GetAsync($"/api/enrollment-requests/{device.RequestId}")).StatusCode).ShouldBe(404);
        ((int)(await whole.GetAsync($"/api/enrollment-requests/{device.RequestId}")).StatusCode).ShouldBe(200);
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_leaves_its_group_leaves_the_scope_with_its_person_and_requests(DatabaseKind kind)
    {
        var world = await ScopeWorld.OnAsync(hosts, kind);
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("viewer", world.Berlin.Id)));
        async Task<IEnumerable<Guid>> PeopleAsync() =>
            (await own.GetFromJsonAsync<Page<Person>>("/api/people"))!.Items.Select(person => person.Id);
        (await PeopleAsync()).ShouldContain(world.Device.Owner!.Id);

        await world.Host.TryPostAsync(
            $"/api/device-groups/{world.Berlin.Id}/devices/{world.Device.Id}/remove",
            new { }
        );

        (await PeopleAsync()).ShouldNotContain(world.Device.Owner.Id);
        (await own.GetFromJsonAsync<Page<Device>>("/api/devices"))!
            .Items.Select(device => device.Id)
            .ShouldNotContain(world.Device.Id);
        ((int)(await own.GetAsync($"/api/enrollment-requests/{world.Pending.RequestId}")).StatusCode).ShouldBe(404);
    }

    [Theory, OnBothDatabases]
    public async Task Group_that_grants_are_limited_to_stays(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Held {Uuid7.New(clock)}");
        await host.ServiceTokenAsync("holder", Over("viewer", group.Id));
        using var call = new HttpRequestMessage(HttpMethod.Delete, $"/api/device-groups/{group.Id}");
        call.Headers.IfMatch.Add(new($"\"{group.Version}\""));

        using var answer = await host.Admin.SendAsync(call);

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((409, "device_group_in_use"));
    }
}
