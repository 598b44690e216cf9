using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Enrolling;

public sealed class ApproveTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_is_told_of_its_approval_when_the_undo_window_has_passed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var person = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        (await device.EnrollAsync()).Status.ShouldBe(202);
        (await device.PollAsync()).Ok.State.ShouldBe("pending");

        var approved = await host.ApproveAsync(device);

        approved.State.ShouldBe("approved");
        var enrolled = await host.PersonAsync(person.Id);
        enrolled.Enrollment.ShouldBe("enrolled");
        enrolled.DeviceKeyFingerprints.ShouldBe([device.Fingerprint]);
        (await device.PollAsync()).Ok.State.ShouldBe("pending");
        (await device.CheckInAsync()).Code.ShouldBe("unknown_key");

        var poll = device.PollAsync(waitSeconds: 25);
        clock.Advance(TimeSpan.FromSeconds(10));
        var told = await poll;
        told.Ok.State.ShouldBe("approved");
        told.Signed.ShouldBeTrue();
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task Approve_refuses_when_the_fingerprint_differs(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var person = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();

        var refused = await host.TryPostAsync(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = new string('0', 64) }
        );

        refused.ShouldBe((409, "request_changed"));
        (await host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
        (await host.PersonAsync(person.Id)).Enrollment.ShouldBe("not_enrolled");
    }

    [Theory, OnBothDatabases]
    public async Task Approve_takes_every_form_of_a_fingerprint(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var person = await host.CreatePersonAsync("Ann");
        foreach (var form in new Func<string, string>[] { Colons, Spaced, Prefixed, text => text.ToUpperInvariant() })
        {
            using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
            await device.EnrollAsync();

            var approved = await host.PostAsync<EnrollmentRequest>(
                $"/api/enrollment-requests/{device.RequestId}/approve",
                new ApproveEnrollmentRequest { ExpectedFingerprint = form(device.Fingerprint) }
            );

            approved.State.ShouldBe("approved");
            approved.Fingerprints.Sha256.ShouldBe(device.Fingerprint);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Approve_refuses_when_no_person_has_the_peer_id(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        var body = new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint };

        (await host.TryPostAsync($"/api/enrollment-requests/{device.RequestId}/approve", body)).ShouldBe(
            (409, "person_not_found")
        );

        await host.CreatePersonAsync("Bob", device.PeerId);
        (await host.ApproveAsync(device)).Person!.DisplayName.ShouldBe("Bob");
    }

    [Theory, OnBothDatabases]
    public async Task Approve_binds_to_another_person_when_asked(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var other = await host.CreatePersonAsync("Carol");
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();

        var approved = await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint, PersonId = other.Id }
        );

        approved.PeerId.ShouldBe(device.PeerId.Value);
        approved.Decision!.Person!.Id.ShouldBe(other.Id);
        (await host.PersonAsync(other.Id)).DeviceKeyFingerprints.ShouldBe([device.Fingerprint]);
    }

    [Theory, OnBothDatabases]
    public async Task Approve_lets_exactly_one_win_when_two_approve_at_once(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var person = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();
        var path = $"/api/enrollment-requests/{device.RequestId}/approve";
        var body = new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.TryPostAsync(path, body)));

        string[] expected = ["200 ", .. Enumerable.Repeat("409 request_not_pending", 7)];
        string.Join('\n', answers.Select(answer => $"{answer.Status} {answer.Code}").Order())
            .ShouldBe(string.Join('\n', expected), host.Log.Faults);
        (await host.PersonAsync(person.Id)).DeviceKeyFingerprints.Count.ShouldBe(1);
        (await host.AuditAsync())
            .Items.Count(row => row.Action == "enrollment_approved" && row.Entity.Id == $"{device.RequestId}")
            .ShouldBe(1);
    }

    private static string Colons(string hex) => string.Join(':', hex.Chunk(2).Select(pair => new string(pair)));

    private static string Spaced(string hex) => string.Join(' ', hex.Chunk(4).Select(group => new string(group)));

    private static string Prefixed(string hex) => $"sha256 Fingerprint={Colons(hex.ToUpperInvariant())}";
}
