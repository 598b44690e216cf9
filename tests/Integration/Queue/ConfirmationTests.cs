using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Queue;

/// <summary>A-117: where it is wanted, nobody comes in whom nobody compared.</summary>
public sealed class ConfirmationTests
{
    [Theory, OnBothDatabases]
    public async Task Only_what_was_compared_is_approved_where_that_is_required(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions
            {
                Clock = clock,
                Settings = new Dictionary<string, string> { ["MUSTER_QUEUE_REQUIRE_FINGERPRINT_CONFIRMATION"] = "1" },
            }
        );
        using var device = await new ClockedHost(host, clock).AskingAsync();
        var path = $"/api/enrollment-requests/{device.RequestId}/approve";
        var body = new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint };

        (await host.TryPostAsync(path, body)).ShouldBe((409, "confirmation_required"));
        (await host.ApproveAsync([device.Seen()])).Items[0].Code.ShouldBe("confirmation_required");
        (await host.GetAsync<QueueSummary>("/api/enrollment-requests/summary")).RequireFingerprintConfirmation.ShouldBe(
            true
        );

        (await host.TryPostAsync(path, body with { VerifiedBy = "fingerprint" })).ShouldBe((200, null));
        (await host.RequestAsync(device.RequestId)).Decision!.VerifiedBy.ShouldBe("fingerprint");
    }
}
