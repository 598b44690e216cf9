using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.AgentProtocol;

public sealed class ReportTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Report_is_recorded_once_however_often_it_is_sent(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();

        (await device.ReportAsync(1, "identityConfirmed")).Ok.Seq.ShouldBe(1);
        (await device.ReportAsync(1, "identityConfirmed")).Ok.Seq.ShouldBe(1);
        (await device.ReportAsync(2, "bootTime")).Ok.Seq.ShouldBe(2);
        (await device.ReportAsync(2, "bootTime")).Ok.Seq.ShouldBe(2);

        (await RecordReader.EventsOfAsync(clocked.Host, device)).ShouldBe([
            "authenticating>authorizing",
            "authorizing>awaiting_approval",
            "awaiting_approval>awaiting_approval",
            "awaiting_approval>issuing_identity",
            "issuing_identity>registering",
            "registering>device_setup",
            "device_setup>applying_policies",
            "applying_policies>installing_apps",
            "installing_apps>enrolled",
            "bootTime",
        ]);
    }

    [Theory, OnBothDatabases]
    public async Task Report_is_recorded_once_when_it_comes_many_times_at_once(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => device.ReportAsync(1, "bootTime")));

        answers.ShouldAllBe(answer => answer.Status == 200);
        (await RecordReader.EventsOfAsync(clocked.Host, device)).Count(kind => kind == "bootTime").ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Report_refuses_a_gap_and_accepts_a_new_stream(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        await device.ReportAsync(1, "bootTime");

        (await device.ReportAsync(3, "bootTime")).Code.ShouldBe("report_out_of_order");
        (await device.ReportAsync(1, "bootTime", stream: "s2")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"reportStream":"s","seq":1}""")]
    [InlineData("""{"reportStream":"s","seq":"1","events":[]}""")]
    [InlineData("""{"reportStream":"s","seq":1,"seq":1,"events":[]}""")]
    [InlineData("""{"reportStream":"s","seq":0,"events":[]}""")]
    [InlineData("""{"reportStream":"s p","seq":1,"events":[]}""")]
    [InlineData("""{"reportStream":"s","seq":1,"events":[null]}""")]
    [InlineData("""{"reportStream":"s","seq":1,"events":[{"kind":"x","at":"2026-11-23T08:00:00"}]}""")]
    [InlineData("""{"reportStream":"s","seq":1,"events":[{"kind":"<x>","at":"2026-11-23T08:00:00Z"}]}""")]
    [InlineData("""{"ReportStream":"s","Seq":1,"Events":[]}""")]
    public async Task Report_refuses_a_body_that_is_not_a_report(string body)
    {
        var clocked = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var device = await clocked.EnrolledDeviceAsync();
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);

        var answer = await device.SendAsync(
            device.Sign(device.Message("POST", "reports", bytes)),
            AgentJson.Default.ReportAnswer
        );

        (answer.Status, answer.Code).ShouldBe((400, "body_malformed"));
    }

    [Theory]
    [InlineData(4 * 1024)]
    [InlineData(64 * 1024)]
    public async Task Report_is_read_whole_whatever_its_length_up_to_64_kilobytes(int length)
    {
        var clocked = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var device = await clocked.EnrolledDeviceAsync();
        var body = """{"reportStream":"s","seq":1,"events":[]}""".PadRight(length);

        var answer = await device.SendAsync(
            device.Sign(device.Message("POST", "reports", System.Text.Encoding.UTF8.GetBytes(body))),
            AgentJson.Default.ReportAnswer
        );

        answer.Ok.Seq.ShouldBe(1);
    }

    /// <remarks>C:X-5</remarks>
    [Theory, OnBothDatabases]
    public async Task Unenrolled_device_is_out_and_its_person_is_not_enrolled(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        await device.ReportAsync(1, "identityConfirmed");
        var owner = (await clocked.Host.RequestAsync(device.RequestId)).Decision!.Person!.Id;

        (await device.UnenrollAsync()).Ok.State.ShouldBe("revoked");

        (await device.UnenrollAsync()).Ok.State.ShouldBe("revoked");
        (await device.CheckInAsync()).Ok.State.ShouldBe("revoked");
        (await device.ReportAsync(2, "bootTime")).Code.ShouldBe("revoked");
        (await device.PollAsync()).Code.ShouldBe("revoked");
        (await clocked.Host.PersonAsync(owner)).Enrollment.ShouldBe("not_enrolled");
        (await clocked.Host.AuditAsync()).Items.ShouldContain(row => row.Action == "device_unenrolled");
    }
}
