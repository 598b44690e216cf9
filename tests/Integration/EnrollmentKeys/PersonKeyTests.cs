using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.People;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.EnrollmentKeys;

/// <summary>A key that is bound to a person lets their devices in.</summary>
public sealed class PersonKeyTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Key_of_a_person_admits_without_a_decision(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var claimed = await host.CreatePersonAsync("Somebody else");
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var made = await host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "Ann's laptops",
                PersonId = ann.Id,
                GroupId = group.Id,
            }
        );
        using var device = new TestDevice(host.Url, clock, peerId: claimed.PeerIdValue());

        var answer = await device.EnrollWithAsync(made.Secret);

        (answer.Status, answer.Ok.State).ShouldBe((202, "approved"));
        (await device.PollAsync()).Ok.State.ShouldBe("approved");
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        var there = await host.DeviceAsync(device);
        (there.Owner!.Id, there.Groups.Single().Id).ShouldBe((ann.Id, group.Id));
        (await host.PersonAsync(ann.Id)).DeviceKeyFingerprints.ShouldContain(device.Fingerprint);
        (await host.PersonAsync(claimed.Id)).DeviceKeyFingerprints.ShouldBeEmpty();
        var request = await host.RequestAsync(device.RequestId);
        request.PeerId.ShouldBe(claimed.PeerId);
        (request.EnrollmentKey!.Id, request.Decision!.Grounds).ShouldBe((made.Key.Id, "enrollment_key"));
        (request.Decision.Person!.Id, request.Decision.By).ShouldBe((ann.Id, "Muster"));
        (request.Decision.EffectiveAt - request.Decision.At).ShouldBe(TimeSpan.Zero);
        var approved = await RowAsync(host, $"enrollment-requests/{device.RequestId}", "enrollment_approved");
        approved.Details.GetProperty("grounds").GetString().ShouldBe("enrollment_key");
        approved.Details.GetProperty("enrollmentKeyId").GetGuid().ShouldBe(made.Key.Id);
        var joined = await RowAsync(host, $"device-groups/{group.Id}", "device_joined_group");
        joined.Details.GetProperty("reason").GetString().ShouldBe("enrollment_key");
        (await host.KeyAsync(made.Key.Id)).Uses.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Device_reports_its_identity_and_is_enrolled(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollWithAsync(made.Secret);

        (await device.ReportAsync(1, "identityConfirmed")).Status.ShouldBe(200);

        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task Repeat_of_the_same_request_takes_no_second_use(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);

        var first = await device.EnrollWithAsync(made.Secret);
        var again = await device.EnrollWithAsync(made.Secret);

        (again.Status, again.Ok.Id, again.Ok.State).ShouldBe((200, first.Ok.Id, "approved"));
        (await host.KeyAsync(made.Key.Id)).Uses.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_is_in_needs_no_key_any_more(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var made = await host.KeyForPersonAsync(ann.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        await device.EnrollWithAsync(made.Secret);
        clock.Advance(TimeSpan.FromMinutes(2));

        var again = await device.EnrollAsync(
            device.Claim with
            {
                EnrollmentKey = made.Secret,
                OsVersion = "Debian GNU/Linux 14",
            }
        );

        (again.Status, again.Ok.State).ShouldBe((202, "approved"));
        (await host.RequestAsync(again.Ok.Id)).Decision!.Grounds.ShouldBe("key_approved_before");
        (await host.RequestAsync(again.Ok.Id)).EnrollmentKey.ShouldBeNull();
        (await host.KeyAsync(made.Key.Id)).Uses.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Person_who_is_erased_takes_the_keys_with_them(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var made = await host.KeyForPersonAsync(ann.Id);
        await host.PostAsync<Person>($"/api/people/{ann.Id}/erase", new ErasePerson { ExpectedPeerId = ann.PeerId });
        using var device = new TestDevice(host.Url, clock);

        var refused = await device.EnrollWithAsync(made.Secret);

        (refused.Status, refused.Code).ShouldBe((403, "enrollment_key_revoked"));
        var key = await host.KeyAsync(made.Key.Id);
        (key.State, key.Name, key.Person).ShouldBe(("revoked", "", null));
    }

    [Theory, OnBothDatabases]
    public async Task Key_of_a_disabled_person_refuses(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var made = await host.KeyForPersonAsync(ann.Id);
        await Storage.Sql.RunAsync(
            host.Database,
            $"UPDATE people SET status = 'disabled' WHERE peer_id = '{ann.PeerId}'"
        );
        using var device = new TestDevice(host.Url, clock);

        var refused = await device.EnrollWithAsync(made.Secret);

        (refused.Status, refused.Code).ShouldBe((403, "enrollment_key_person_inactive"));
        (await host.KeyAsync(made.Key.Id)).Uses.ShouldBe(0);
    }

    private static async Task<AuditEntry> RowAsync(MusterHost host, string thing, string action) =>
        (await host.GetAsync<Page<AuditEntry>>($"/api/{thing}/audit")).Items.Single(row => row.Action == action);
}
