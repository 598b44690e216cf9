using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Enrolling;

public sealed class RequestTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Enroll_answers_the_same_request_when_a_key_asks_the_same_again(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);

        var first = await device.EnrollAsync();
        var again = await device.EnrollAsync();

        first.Status.ShouldBe(202);
        first.Location.ShouldBe($"/agent/v1/enrollments/{first.Ok.Id}");
        first.Ok.Fingerprint.ShouldBe(device.Fingerprint);
        again.Status.ShouldBe(200);
        again.Ok.Id.ShouldBe(first.Ok.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_supersedes_the_older_request_when_a_key_asks_for_something_else(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var first = (await device.EnrollAsync()).Ok.Id;
        var renamed = device.Claim with { DisplayName = "Renamed" };

        (await device.EnrollAsync(renamed)).Code.ShouldBe("rate_limited");
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await device.EnrollAsync(renamed)).Ok.Id;

        second.ShouldNotBe(first);
        (await host.RequestAsync(first)).State.ShouldBe("superseded");
        (await host.RequestAsync(second)).DisplayName.ShouldBe("Renamed");
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_marks_a_conflict_on_both_sides_when_two_keys_claim_one_device_key(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var one = new TestDevice(host.Url, clock, "shared-name");
        using var other = new TestDevice(host.Url, clock, "shared-name");

        await one.EnrollAsync();
        await other.EnrollAsync();

        (await host.RequestAsync(one.RequestId)).Conflict.ShouldBeTrue();
        (await host.RequestAsync(other.RequestId)).Conflict.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Request_expires_when_nobody_decides(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();

        clock.Advance(TimeSpan.FromDays(31));

        await Eventually.IsTrueAsync(
            clock,
            async () => (await host.RequestAsync(device.RequestId)).State == "expired",
            "the request expires"
        );
        (await device.PollAsync()).Ok.State.ShouldBe("expired");
    }

    [Theory, OnBothDatabases]
    public async Task Device_withdraws_its_request_and_nobody_can_approve_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();

        (await device.WithdrawAsync()).Ok.State.ShouldBe("withdrawn");

        var body = new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint };
        (await host.TryPostAsync($"/api/enrollment-requests/{device.RequestId}/approve", body)).ShouldBe(
            (409, "request_not_pending")
        );
        (await device.PollAsync()).Ok.State.ShouldBe("withdrawn");
    }

    [Theory, OnBothDatabases]
    public async Task List_pages_through_every_pending_request_once(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var mine = new HashSet<Guid>();
        for (var i = 0; i < 7; i++)
        {
            using var device = new TestDevice(host.Url, clock);
            mine.Add((await device.EnrollAsync()).Ok.Id);
        }

        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await host.GetAsync<Page<EnrollmentRequest>>(
                $"/api/enrollment-requests?state=pending&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}"
            );
            page.Items.Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Items.Select(item => item.Id));
            cursor = page.NextCursor;
        } while (cursor is not null);

        seen.ShouldBeUnique();
        mine.IsSubsetOf(seen).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task List_finds_a_request_by_any_form_of_its_fingerprint(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        var spoken = (await host.RequestAsync(device.RequestId)).Fingerprints.Spoken;

        foreach (var text in new[] { device.Fingerprint, device.Fingerprint.ToUpperInvariant(), spoken })
        {
            var page = await host.GetAsync<Page<EnrollmentRequest>>(
                $"/api/enrollment-requests?q={Uri.EscapeDataString(text)}"
            );
            page.Items.Select(item => item.Id).ShouldBe([device.RequestId]);
        }
    }
}
