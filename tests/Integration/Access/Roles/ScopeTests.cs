using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Enrollments;
using Muster.Contracts.People;
using Muster.Http;
using Muster.Integration.Blueprints;
using Muster.Integration.Identity;
using Muster.Integration.Queue;
using Muster.Integration.Status;
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
        ["/api/enrollment-requests/summary"] = "a number; the test below counts",
        ["/api/error-codes"] = "what errors mean",
        ["/api/error-codes/{code}"] = "what errors mean",
        ["/api/devices/enrollment-status"] = "numbers: see the test of them",
        ["/api/devices/enrollment-status/targets"] = "how fast the whole fleet should enroll, and does",
        ["/api/devices/enrollment-status/trend"] = "numbers: see the test of them",
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
        ["/api/enrollment-restrictions"] = "rules for everybody",
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
        ["/api/devices/enrollment-status/failures"] = "empty: no channel reports failures of real devices yet",
        ["/api/devices/enrollment-status/failures/export"] = "as above",
    };

    [Theory, OnBothDatabases]
    public async Task Every_read_gives_nothing_to_a_foreign_scope(DatabaseKind kind)
    {
        var world = await WorldAsync(kind);
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
    public async Task Status_and_trend_count_what_the_scope_reaches(DatabaseKind kind)
    {
        var world = await WorldAsync(kind);
        using var foreign = world.Host.With(
            await world.Host.ServiceTokenAsync("foreign", Over("viewer", world.Munich.Id))
        );
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("viewer", world.Berlin.Id)));

        var (none, one) = (await StatusAsync(foreign), await StatusAsync(own));

        (none.Status.InProgress, none.Status.ByPlatform.Count, none.Hours.Count).ShouldBe((0, 0, 0));
        (one.Status.InProgress, one.Status.Enrolled, one.Status.ByPlatform.Count).ShouldBe((1, 0, 1));
        one.Hours.Sum(hour => hour.Started).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Summary_of_the_queue_counts_what_the_scope_reaches(DatabaseKind kind)
    {
        var world = await WorldAsync(kind);
        const string path = "/api/enrollment-requests/summary";
        using var foreign = world.Host.With(
            await world.Host.ServiceTokenAsync("foreign", Over("viewer", world.Munich.Id))
        );
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("viewer", world.Berlin.Id)));

        (await foreign.GetFromJsonAsync<QueueSummary>(path))!.ShouldSatisfyAllConditions(
            none => none.Pending.ShouldBe(0),
            none => none.OldestRequestedAt.ShouldBeNull()
        );
        (await own.GetFromJsonAsync<QueueSummary>(path))!.Pending.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Decisions_outside_the_scope_are_refused_and_inside_it_are_not(DatabaseKind kind)
    {
        var world = await WorldAsync(kind);
        using var foreign = world.Host.With(
            await world.Host.ServiceTokenAsync("foreign", Over("approver", world.Munich.Id))
        );
        using var seeing = world.Host.With(
            await world.Host.ServiceTokenAsync("seeing", Everywhere("viewer"), Over("approver", world.Munich.Id))
        );
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("approver", world.Berlin.Id)));
        var path = $"/api/enrollment-requests/{world.Pending.RequestId}";
        var body = new { expectedFingerprint = world.Pending.Fingerprint };

        foreach (var verb in new[] { "approve", "reject", "undo" })
        {
            (await foreign.PostStatusAsync($"{path}/{verb}", body)).ShouldBe((404, "not_found"), verb);
            (await seeing.PostStatusAsync($"{path}/{verb}", body)).ShouldBe((403, "outside_scope"), verb);
        }

        (await RequestAsync(seeing, world)).Decidable.ShouldBeFalse();
        (await RequestAsync(own, world)).Decidable.ShouldBeTrue();
        (await own.PostStatusAsync($"{path}/approve", body)).ShouldBe((200, null));
        (await own.PostStatusAsync($"{path}/undo", body)).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Device_goes_to_no_person_outside_the_approvers_scope(DatabaseKind kind)
    {
        var world = await WorldAsync(kind);
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("approver", world.Berlin.Id)));
        var stranger = await world.Host.CreatePersonAsync("Zoe");

        (
            await own.PostStatusAsync(
                $"/api/enrollment-requests/{world.Pending.RequestId}/approve",
                new ApproveEnrollmentRequest { ExpectedFingerprint = world.Pending.Fingerprint, PersonId = stranger.Id }
            )
        ).ShouldBe((409, "person_not_found"));
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

    [Theory, OnBothDatabases]
    public async Task Device_that_leaves_its_group_leaves_the_scope_with_its_person_and_requests(DatabaseKind kind)
    {
        var world = await WorldAsync(kind);
        using var own = world.Host.With(await world.Host.ServiceTokenAsync("own", Over("viewer", world.Berlin.Id)));
        (await own.GetFromJsonAsync<Page<Person>>("/api/people"))!.Items.Count.ShouldBe(1);

        await world.Host.TryPostAsync(
            $"/api/device-groups/{world.Berlin.Id}/devices/{world.Device.Id}/remove",
            new { }
        );

        (await own.GetFromJsonAsync<Page<Person>>("/api/people"))!.Items.ShouldBeEmpty();
        (await own.GetFromJsonAsync<Page<Device>>("/api/devices"))!.Items.ShouldBeEmpty();
        ((int)(await own.GetAsync($"/api/enrollment-requests/{world.Pending.RequestId}")).StatusCode).ShouldBe(404);
    }

    private static async Task<(EnrollmentStatusSummary Status, IReadOnlyList<EnrollmentHour> Hours)> StatusAsync(
        HttpClient client
    ) =>
        (
            (await client.GetFromJsonAsync<EnrollmentStatusSummary>(SimulationCalls.Route))!, // the API answers no null
            (await client.GetFromJsonAsync<IReadOnlyList<EnrollmentHour>>($"{SimulationCalls.Route}/trend"))!
        );

    private static async Task<EnrollmentRequest> RequestAsync(HttpClient client, World world) =>
        (await client.GetFromJsonAsync<EnrollmentRequest>($"/api/enrollment-requests/{world.Pending.RequestId}"))!; // the API answers no null

    /// <summary>A person in Berlin with a device there, who asks for a second one; Munich is empty.</summary>
    private async Task<World> WorldAsync(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var (berlin, munich) = (
            await host.CreateGroupAsync($"Berlin {Uuid7.New(clock)}"),
            await host.CreateGroupAsync($"Munich {Uuid7.New(clock)}")
        );
        using var enrolled = await clocked.EnrolledDeviceAsync();
        var device = await host.DeviceAsync(enrolled);
        await host.JoinAsync(berlin, device.Id);
        var pending = new TestDevice(host.Url, clock, peerId: enrolled.PeerId);
        await pending.EnrollAsync();
        var key = await host.KeyForGroupAsync(berlin.Id);
        using var banned = new TestDevice(host.Url, clock, peerId: enrolled.PeerId);
        await banned.EnrollAsync();
        await host.RejectAsync(banned, block: true);
        var blocked = (await host.GetAsync<Page<BlockedKey>>("/api/blocked-keys")).Items.Single(row =>
            row.RequestId == banned.RequestId
        );
        using var copy = enrolled.Copy();
        await enrolled.StartAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        await copy.StartAsync();
        await clock.TurnsAsync(enrolled, copy);
        var shared = (await host.SharedKeysAsync(enrolled)).Single();
        var profile = await host.CreateProfileAsync(ProfileCalls.Draft($"Berlin {Uuid7.New(clock)}", berlin.Id));
        var blueprint = await host.CreateBlueprintAsync(
            BlueprintCalls.Draft(
                $"Berlin {Uuid7.New(clock)}",
                [BlueprintCalls.Item("esp_profile", profile.Id)],
                (berlin.Id, 1)
            )
        );
        await clocked.SettledAsync();
        var attempt = (
            await host.GetAsync<IReadOnlyList<EnrollmentAttempt>>($"{SimulationCalls.Route}/of-device/{device.Id}")
        ).Single();
        return new World(
            host,
            berlin,
            munich,
            device,
            pending,
            key.Key.Id,
            blocked.Id,
            shared.Id,
            attempt.Id,
            profile.Id,
            blueprint.Id
        );
    }

    private sealed record World(
        MusterHost Host,
        DeviceGroup Berlin,
        DeviceGroup Munich,
        Device Device,
        TestDevice Pending,
        Guid Key,
        Guid Blocked,
        Guid Shared,
        Guid Attempt,
        Guid Profile,
        Guid Blueprint
    )
    {
        /// <summary>Whether an answer names anything that is in Berlin.</summary>
        public bool IsToldOf(string answer) =>
            new[]
            {
                Berlin.Id,
                Device.Id,
                Device.Owner!.Id,
                Pending.RequestId,
                Key,
                Blocked,
                Shared,
                Profile,
                Attempt,
            }.Any(id => answer.Contains($"{id}", StringComparison.OrdinalIgnoreCase));

        /// <summary>The route with the ids of what is in Berlin; a new route gets its line here.</summary>
        public string PathOf(string route)
        {
            var id = route.Split('/')[2] switch
            {
                "people" => Device.Owner!.Id,
                "enrollment-requests" => Pending.RequestId,
                "devices" => Device.Id,
                "device-groups" => Berlin.Id,
                "enrollment-keys" => Key,
                "blocked-keys" => Blocked,
                "shared-keys" => Shared,
                "blueprints" => Blueprint,
                "admission" => Attempt,
                var other => throw new InvalidOperationException($"What is in Berlin of {other}? Add it, then its id."),
            };
            return route
                .Replace("enrollment-status/{id:guid}", $"enrollment-status/{Attempt}", StringComparison.Ordinal)
                .Replace("esp-profiles/{id:guid}", $"esp-profiles/{Profile}", StringComparison.Ordinal)
                .Replace("esp-profiles/resolve", $"esp-profiles/resolve?deviceId={Device.Id}", StringComparison.Ordinal)
                .Replace("{recordId:guid}", $"{Attempt}", StringComparison.Ordinal)
                .Replace("{deviceId:guid}", $"{Device.Id}", StringComparison.Ordinal)
                .Replace("{id:guid}", $"{id}", StringComparison.Ordinal);
        }
    }
}
