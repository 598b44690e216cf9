using Muster.Contracts.People;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Backups;

/// <summary>What a server has after a while: people, an enrolled device that reported, and a request in every state.</summary>
internal static class Office
{
    public const string Owner = "Zoë O'Hara";

    public static readonly string[] States = ["pending", "approved", "rejected", "expired", "superseded", "withdrawn"];

    /// <summary>What of it is in the audit trail, among others.</summary>
    public static readonly string[] Actions =
    [
        "operator_created",
        "person_created",
        "enrollment_requested",
        "enrollment_approved",
        "enrollment_rejected",
        "enrollment_withdrawn",
        "enrollment_superseded",
        "enrollment_expired",
    ];

    /// <param name="device">The one that is let in; the others come and go.</param>
    public static async Task OpenAsync(this ClockedHost clocked, TestDevice device)
    {
        var (host, clock) = clocked;
        using var late = new TestDevice(host.Url, clock, "late");
        await late.EnrollAsync();
        clock.Advance(TimeSpan.FromDays(31));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await host.RequestAsync(late.RequestId)).State == "expired",
            "the request expires"
        );

        await host.PostAsync<Person>(
            "/api/people",
            new CreatePerson
            {
                DisplayName = Owner,
                PeerId = device.PeerId.Value,
                Email = "zoe@example.org",
            }
        );
        using var other = new TestDevice(host.Url, clock, "rejected");
        using var leaver = new TestDevice(host.Url, clock, "withdrawn");
        using var waiting = new TestDevice(host.Url, clock, "waiting");
        await device.EnrollAsync();
        await other.EnrollAsync();
        await leaver.EnrollAsync();
        await waiting.EnrollAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await waiting.EnrollAsync(waiting.Claim with { OsVersion = "Debian GNU/Linux 14" });
        clock.Advance(TimeSpan.FromSeconds(1));
        await host.ApproveAsync(device);
        await host.RejectAsync(other);
        await leaver.WithdrawAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await device.CheckInAsync()).Status == 200,
            "the device is let in"
        );
        (await device.ReportAsync(1, "identityConfirmed")).Status.ShouldBe(200);
    }
}
