using Muster.Contracts.Enrollments;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.StatusPages;

/// <summary>What is shown on a device is set once, when it is admitted.</summary>
public sealed class SnapshotTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Profile_of_the_group_that_a_device_joins_is_frozen_and_survives_change_and_deletion(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var draft = ProfileCalls.Draft($"Frozen {Uuid7.New(clock):N}", group.Id) with { TimeoutMinutes = 90 };
        var profile = await host.CreateProfileAsync(draft);
        var key = await host.KeyForGroupAsync(group.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        await device.EnrollWithAsync(key.Secret);
        await host.ApproveAsync(device);
        var attempt = (await AttemptsAsync(host, device)).Single().Id;

        var same = await OfAttemptAsync(host, attempt);
        await host.TryPutProfileAsync(profile, draft with { TimeoutMinutes = 15, Status = "inactive" });
        var changed = await OfAttemptAsync(host, attempt);
        (await host.TryDeleteProfileAsync(await host.ProfileAsync(profile.Id))).ShouldBe((200, null));
        var deleted = await OfAttemptAsync(host, attempt);

        (same.Since, changed.Since, deleted.Since).ShouldBe(("same", "changed", "deleted"));
        foreach (var found in new[] { same, changed, deleted })
        {
            (found.Profile!.Id, found.Target).ShouldBe((profile.Id, "device"));
            (found.Profile.Name, found.Profile.TimeoutMinutes, found.Profile.Status).ShouldBe(
                (draft.Name, 90, "active")
            );
            found.Profile.AssignedGroups.ShouldBe([new EspProfileGroup(group.Id, group.Name)]);
            found.FrozenAt.ShouldBe(same.FrozenAt);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Default_profile_is_frozen_for_a_device_that_a_key_lets_in(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var key = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);
        (await device.EnrollWithAsync(key.Secret)).Ok.State.ShouldBe("approved");

        var found = await OfAttemptAsync(host, (await AttemptsAsync(host, device)).Single().Id);

        (found.Profile!.IsDefault, found.Target, found.FrozenAt).ShouldBe((true, "default", clock.GetUtcNow()));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_frozen_while_nobody_has_decided_and_again_when_the_decision_is_undone(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var key = await host.KeyForGroupAsync(group.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        await device.EnrollWithAsync(key.Secret);

        await host.ApproveAsync(device);
        var attempt = (await AttemptsAsync(host, device)).Single().Id;
        var first = await OfAttemptAsync(host, attempt);
        await host.UndoAsync(device);
        var undone = await OfAttemptAsync(host, attempt);
        var late = await host.CreateProfileAsync(ProfileCalls.Draft($"Late {Uuid7.New(clock):N}", group.Id));
        await host.ApproveAsync(device);
        var second = await OfAttemptAsync(host, attempt);

        first.Profile!.IsDefault.ShouldBeTrue();
        (undone.RecordId, undone.Profile, undone.Since).ShouldBe((attempt, null, null));
        (second.Profile!.Id, second.Target).ShouldBe((late.Id, "device"));
    }

    [Theory, OnBothDatabases]
    public async Task Each_attempt_of_a_device_has_its_own(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync();
        var known = await host.DeviceAsync(device);
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        await host.JoinAsync(group, known.Id);
        var profile = await host.CreateProfileAsync(ProfileCalls.Draft($"Again {Uuid7.New(clock):N}", group.Id));
        clock.Advance(TimeSpan.FromMinutes(2));
        var again = await device.EnrollAsync(device.Claim with { OsVersion = "other" });

        var attempts = await AttemptsAsync(host, device);

        again.Ok.State.ShouldBe("approved");
        attempts.Count.ShouldBe(2);
        (await OfAttemptAsync(host, attempts[0].Id)).Profile!.Id.ShouldBe(profile.Id);
        (await OfAttemptAsync(host, attempts[1].Id)).Profile!.IsDefault.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Attempt_that_is_not_there_is_not_found(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);

        using var answer = await host.Admin.GetAsync($"{ProfileCalls.Route}/of-attempt/{Uuid7.New(clock)}");

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((404, "not_found"));
    }

    private static async Task<IReadOnlyList<EnrollmentAttempt>> AttemptsAsync(MusterHost host, TestDevice device) =>
        await host.GetAsync<IReadOnlyList<EnrollmentAttempt>>(
            $"/api/devices/enrollment-status/of-device/{(await host.DeviceAsync(device)).Id}"
        );

    private static Task<EspOfAttempt> OfAttemptAsync(MusterHost host, Guid attempt) =>
        host.GetAsync<EspOfAttempt>($"{ProfileCalls.Route}/of-attempt/{attempt}");
}
