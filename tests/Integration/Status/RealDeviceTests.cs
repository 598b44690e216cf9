using Muster.Contracts.Enrollments;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>What an administrator does to the enrollment of a device that there is.</summary>
public sealed class RealDeviceTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_whose_enrollment_is_cancelled_is_out_and_its_history_says_so(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        var attempt = (await AttemptsAsync(clocked.Host, device)).Single();
        (attempt.State, attempt.WaitingFor, attempt.WaitingOn).ShouldBe(
            ("issuing_identity", "device_confirmation", "device")
        );

        (await CancelAsync(clocked.Host, attempt)).Status.ShouldBe(200);

        (await device.CheckInAsync()).Ok.State.ShouldBe("revoked");
        var rows = (await clocked.Host.AuditAsync()).Items;
        rows.ShouldContain(row => row.Action == "enrollment_cancelled" && row.Entity.Id == $"{attempt.Id}");
        rows.ShouldContain(row => row.Action == "device_revoked" && row.Entity.Id == $"{attempt.DeviceId}");
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_was_in_before_stays_in_when_a_later_attempt_is_cancelled(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        await device.ReportAsync(1, "identityConfirmed");
        clocked.Clock.Advance(TimeSpan.FromMinutes(2));
        await device.EnrollAsync(device.Claim with { OsVersion = "Debian GNU/Linux 14" });
        var attempts = await AttemptsAsync(clocked.Host, device);
        attempts.Select(attempt => attempt.State).ShouldBe(["issuing_identity", "enrolled"]);

        (await CancelAsync(clocked.Host, attempts[0])).Status.ShouldBe(200);

        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        (await CheckAsync(clocked.Host)).Differences.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_confirms_after_a_day_of_silence_is_enrolled(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        clocked.Clock.Advance(TimeSpan.FromHours(24));
        await Eventually.IsTrueAsync(
            clocked.Clock,
            async () => (await AttemptsAsync(clocked.Host, device)).Single().State == "incomplete",
            "silence makes it incomplete"
        );

        await device.ReportAsync(1, "identityConfirmed");

        var attempt = (await AttemptsAsync(clocked.Host, device)).Single();
        (attempt.State, attempt.Outcome).ShouldBe(("enrolled", "success"));
        attempt
            .Events.Where(happened => happened.ToState == "incomplete" || happened.Kind == "sectionTimeout")
            .Select(happened => happened.Kind)
            .ShouldBe(attempt.Events.Any(e => e.Kind == "sectionTimeout") ? ["sectionTimeout", "state"] : ["state"]);
        (await CheckAsync(clocked.Host)).Differences.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<EnrollmentAttempt>> AttemptsAsync(MusterHost host, TestDevice device)
    {
        var id = (await host.DeviceAsync(device)).Id;
        return await host.GetAsync<IReadOnlyList<EnrollmentAttempt>>($"{Route}/of-device/{id}");
    }

    private static Task<(int Status, string? Code)> CancelAsync(MusterHost host, EnrollmentAttempt attempt) =>
        host.TryPostAsync($"{Route}/{attempt.Id}/cancel", new SteerEnrollment { Reason = "By mistake." });

    private static Task<CountCheck> CheckAsync(MusterHost host) =>
        host.PostAsync<CountCheck>($"{Route}/check", new { });
}
