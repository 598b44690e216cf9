using System.Security.Cryptography;
using Muster.Integration.Storage;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Enrolling;

/// <summary>The record of an attempt, which no page shows yet.</summary>
public sealed class RecordTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Newest_record_is_confirmed_and_all_others_end_when_a_rotated_device_enrolls_again(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync();
        await device.ReportAsync(1, "identityConfirmed");
        foreach (var version in new[] { "14", "15" })
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            (await device.EnrollAsync(device.Claim with { OsVersion = version })).Ok.State.ShouldBe("approved");
        }

        var newKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (await device.RotateAsync(newKey)).Status.ShouldBe(200);
        device.Adopt(newKey);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        await device.ReportAsync(2, "identityConfirmed");

        (await StatesAsync(host, device)).ShouldBe([
            "unenrolled|superseded",
            "cancelled|superseded",
            "cancelled|superseded",
            "enrolled|success",
        ]);
    }

    [Theory, OnBothDatabases]
    public async Task Approval_takes_effect_when_the_record_has_ended_already(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync(settle: false);
        await Sql.RunAsync(
            host.Database,
            $"UPDATE enrollment_records SET state = 'cancelled' WHERE id = (SELECT record_id FROM enrollment_requests WHERE device_key = '{device.Name}')"
        );
        var poll = device.PollAsync(waitSeconds: 25);

        clock.Advance(TimeSpan.FromSeconds(10));

        (await poll).Ok.State.ShouldBe("approved");
        (
            await Sql.RowsAsync(host.Database, $"SELECT id FROM jobs WHERE payload = '{device.RequestId}'")
        ).ShouldBeEmpty();
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task Record_keeps_a_thousand_notes_of_a_device_and_says_that_more_were_dropped(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync();
        var events = Enumerable.Repeat(new ReportedEvent("bootTime", clock.GetUtcNow()), 32).ToList();

        for (var seq = 1; seq <= 33; seq++)
        {
            var report = new ReportCall
            {
                ReportStream = "s1",
                Seq = seq,
                Events = events,
            };
            var body = TestDevice.Json(report, AgentJson.Default.ReportCall);
            var answer = await device.SendAsync(
                device.Sign(device.Message("POST", "reports", body)),
                AgentJson.Default.ReportAnswer
            );
            answer.Ok.Seq.ShouldBe(seq);
        }

        (
            await Sql.RowsAsync(
                host.Database,
                $"SELECT e.kind, e.actor, count(*) FROM enrollment_events e JOIN enrollment_requests r ON r.record_id = e.record_id WHERE r.device_key = '{device.Name}' AND e.kind <> 'state' AND e.kind <> 'wait' GROUP BY e.kind, e.actor ORDER BY e.kind"
            )
        ).ShouldBe(["bootTime|device|1000", "truncated|server|1"]);
        await device.ReportAsync(34, "identityConfirmed");
        (await StatesAsync(host, device)).ShouldBe(["enrolled|success"]);
    }

    private static Task<List<string>> StatesAsync(MusterHost host, TestDevice device) =>
        Sql.RowsAsync(
            host.Database,
            $"SELECT e.state, e.outcome FROM enrollment_records e JOIN enrollment_requests r ON r.record_id = e.id WHERE r.device_key = '{device.Name}' ORDER BY e.started_at"
        );
}
