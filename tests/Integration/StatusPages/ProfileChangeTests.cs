using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.StatusPages;

public sealed class ProfileChangeTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Change_counts_up_the_version_and_says_what_changed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var draft = ProfileCalls.Draft($"Profile {Uuid7.New(clock):N}");
        var made = await host.CreateProfileAsync(draft);

        clock.Advance(TimeSpan.FromSeconds(1));
        (await host.TryPutProfileAsync(made, draft with { TimeoutMinutes = 90 })).ShouldBe((200, null));
        clock.Advance(TimeSpan.FromSeconds(1));
        var timed = await host.ProfileAsync(made.Id);
        (
            await host.TryPutProfileAsync(timed, draft with { TimeoutMinutes = 90, AssignedGroupIds = [group.Id] })
        ).ShouldBe((200, null));
        var assigned = await host.ProfileAsync(made.Id);
        (
            await host.TryPutProfileAsync(assigned, draft with { TimeoutMinutes = 90, AssignedGroupIds = [group.Id] })
        ).ShouldBe((200, null));

        (made.Version, timed.Version, assigned.Version).ShouldBe((1, 2, 3));
        (await host.ProfileAsync(made.Id)).Version.ShouldBe(3); // the last one changed nothing
        assigned.AssignedGroups.ShouldBe([new EspProfileGroup(group.Id, group.Name)]);
        var audit = (await host.GetAsync<Page<AuditEntry>>($"{ProfileCalls.Route}/{made.Id}/audit")).Items;
        audit
            .Select(entry => entry.Action)
            .ShouldBe(["esp_profile_changed", "esp_profile_changed", "esp_profile_created"]);
        $"{audit[1].Details}".ShouldContain("timeoutMinutes: 60");
        $"{audit[1].Details}".ShouldContain("timeoutMinutes: 90");
        $"{audit[1].Details}".ShouldNotContain("allowRetry");
        $"{audit[0].Details}".ShouldContain($"assignedGroupIds: {group.Id}");
    }

    [Theory, OnBothDatabases]
    public async Task Change_and_deletion_are_refused_when_somebody_was_quicker(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var draft = ProfileCalls.Draft($"Profile {Uuid7.New(clock):N}");
        var made = await host.CreateProfileAsync(draft);
        await host.TryPutProfileAsync(made, draft with { AllowReset = true });

        (await host.TryPutProfileAsync(made, draft with { AllowReset = false })).ShouldBe((409, "version_changed"));
        (await host.TryDeleteProfileAsync(made)).ShouldBe((409, "version_changed"));
        using var unversioned = await host.Admin.PutAsJsonAsync($"{ProfileCalls.Route}/{made.Id}", draft);
        (await AdminCalls.CodeOfAsync(unversioned)).ShouldBe((428, "version_required"));
        using var deleted = await host.Admin.DeleteAsync($"{ProfileCalls.Route}/{made.Id}");
        (await AdminCalls.CodeOfAsync(deleted)).ShouldBe((428, "version_required"));
        (await host.ProfileAsync(made.Id)).AllowReset.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Names_are_unique_whatever_the_case(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var (one, other) = ($"Profile {Uuid7.New(clock):N}", $"Profile {Uuid7.New(clock):N}");
        await host.CreateProfileAsync(ProfileCalls.Draft(one));
        var second = await host.CreateProfileAsync(ProfileCalls.Draft(other));

        (await host.TryPostAsync(ProfileCalls.Route, ProfileCalls.Draft(one.ToUpperInvariant()))).ShouldBe(
            (409, "esp_profile_name_taken")
        );
        (await host.TryPutProfileAsync(second, ProfileCalls.Draft(one))).ShouldBe((409, "esp_profile_name_taken"));
        (await host.TryPostAsync($"{ProfileCalls.Route}/{second.Id}/copy", new CopyEspProfile { Name = one })).ShouldBe(
            (409, "esp_profile_name_taken")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Default_profile_is_never_deleted_nor_made_inactive_nor_assigned(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var standard = await host.DefaultProfileAsync();
        var draft = ProfileCalls.Draft(standard.Name);

        (await host.TryDeleteProfileAsync(standard)).ShouldBe((409, "default_esp_profile"));
        (await host.TryPutProfileAsync(standard, draft with { Status = "inactive" })).ShouldBe(
            (409, "default_esp_profile")
        );
        (await host.TryPutProfileAsync(standard, draft with { AssignedGroupIds = [group.Id] })).ShouldBe(
            (409, "default_esp_profile")
        );
        (await host.TryPutProfileAsync(standard, draft with { ShowProgress = false })).ShouldBe((200, null));
        (await host.DefaultProfileAsync()).ShowProgress.ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Copy_has_the_settings_and_no_groups(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var original = await host.CreateProfileAsync(
            ProfileCalls.Draft($"Profile {Uuid7.New(clock):N}", group.Id) with
            {
                TimeoutMinutes = 15,
                BlockingApps = ProfileCalls.Apps(2),
                AllowReset = true,
                SupportUrl = "https://support.company.com",
            }
        );

        var copy = await host.PostAsync<EspProfile>(
            $"{ProfileCalls.Route}/{original.Id}/copy",
            new CopyEspProfile { Name = $"Copy {Uuid7.New(clock):N}" }
        );

        copy.AssignedGroups.ShouldBeEmpty();
        (copy.TimeoutMinutes, copy.AllowReset, copy.SupportUrl).ShouldBe((15, true, "https://support.company.com"));
        copy.BlockingApps.ShouldBe(original.BlockingApps);
        copy.Priority!.Value.ShouldBeGreaterThan(original.Priority!.Value);
        (
            await host.TryPostAsync($"{ProfileCalls.Route}/{Uuid7.New(clock)}/copy", new CopyEspProfile { Name = "N" })
        ).ShouldBe((404, "not_found"));
    }

    [Theory, OnBothDatabases]
    public async Task Group_is_not_deleted_while_a_profile_is_assigned_to_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var made = await host.CreateProfileAsync(ProfileCalls.Draft($"Profile {Uuid7.New(clock):N}", group.Id));

        (await DeleteGroupAsync()).ShouldBe((409, "device_group_in_use"));
        (await host.TryDeleteProfileAsync(made)).ShouldBe((200, null));
        (await DeleteGroupAsync()).ShouldBe((200, null));
        (await host.TryPostAsync(ProfileCalls.Route, ProfileCalls.Draft($"P {Uuid7.New(clock):N}", group.Id))).ShouldBe(
            (409, "device_group_not_found")
        );

        async Task<(int, string?)> DeleteGroupAsync()
        {
            using var call = new HttpRequestMessage(HttpMethod.Delete, $"/api/device-groups/{group.Id}");
            call.Headers.TryAddWithoutValidation("If-Match", $"\"{group.Version}\"");
            using var answer = await host.Admin.SendAsync(call);
            return await AdminCalls.CodeOfAsync(answer);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Profiles_are_changed_by_policy_admins_of_everything_only(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        using var viewer = host.With(await host.ServiceTokenAsync("viewer", AccessCalls.Everywhere("viewer")));
        using var approver = host.With(await host.ServiceTokenAsync("approver", AccessCalls.Everywhere("approver")));
        using var some = host.With(await host.ServiceTokenAsync("some", AccessCalls.Over("policy_admin", group.Id)));
        using var all = host.With(await host.ServiceTokenAsync("all", AccessCalls.Everywhere("policy_admin")));
        var draft = ProfileCalls.Draft($"Profile {Uuid7.New(clock):N}", group.Id);

        foreach (var client in new[] { viewer, approver, some })
        {
            (await client.PostStatusAsync(ProfileCalls.Route, draft)).ShouldBe((403, "forbidden"));
        }

        (await all.PostStatusAsync(ProfileCalls.Route, draft)).ShouldBe((200, null));
    }
}
