using System.Security.Cryptography;
using Muster.Contracts.Devices;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Identity;

/// <summary>A-114: a key that is used from two machines.</summary>
public sealed class SharedKeyTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Two_machines_with_one_state_folder_are_noticed_and_shown_side_by_side(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);

        var (a, b, found) = await clocked.ClonedAsync();

        using (a)
        using (b)
        {
            found.State.ShouldBe("open");
            found.Suspended.ShouldBeTrue();
            found.Machines.Select(machine => machine.ComputerName).ShouldBe(["lab-01", "lab-02"]);
            found.Machines.Select(machine => machine.Instance).ShouldBe([a.Instance, b.Instance]);
            found.Machines.ShouldAllBe(machine => machine.Address == "127.0.0.1" && machine.Remedy == null);
            (await a.CheckInAsync()).Ok.State.ShouldBe("suspended");
            (await b.CheckInAsync()).Ok.State.ShouldBe("suspended");
            var rows = (await clocked.Host.AuditAsync()).Items;
            rows.ShouldContain(row => row.Action == "key_shared_by_multiple_hosts" && row.Actor.Kind == "system");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Machine_that_is_kept_changes_its_key_and_the_other_enrolls_anew(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (a, b, found) = await clocked.ClonedAsync();
        using (a)
        using (b)
        {
            (await clocked.Host.DecideAsync(found, "keep", b.Instance)).Status.ShouldBe(200);

            (await b.CheckInAsync()).Ok.Remedy.ShouldBe("rotate_key");
            var other = (await a.CheckInAsync()).Ok;
            (other.Remedy, other.State).ShouldBe(("enroll_anew", "revoked"));
            var newKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            (await b.RotateAsync(newKey)).Status.ShouldBe(200);
            b.Adopt(newKey);
            var kept = (await b.CheckInAsync()).Ok;
            (kept.Remedy, kept.State).ShouldBe((null, "active"));
            (await a.CheckInAsync()).Ok.Remedy.ShouldBe("enroll_anew", "its key is the past of another");
            clocked.Clock.Advance(TimeSpan.FromMinutes(2));
            (await b.CheckInAsync()).Ok.State.ShouldBe("active", "the turns that were taken count no more");
            (await clocked.Host.SharedKeysAsync(b)).Single().State.ShouldBe("settled");
            (await clocked.Host.DecideAsync(found, "anew")).ShouldBe((409, "shared_key_settled"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_takes_the_device_by_changing_its_key_before_a_person_has_decided(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (a, b, found) = await clocked.ClonedAsync();
        using var newKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using (a)
        using (b)
        {
            (await a.RotateAsync(newKey)).Code.ShouldBe("key_shared");

            await clocked.Host.DecideAsync(found, "keep", b.Instance);

            (await a.RotateAsync(newKey)).Code.ShouldBe("key_shared");
            a.Instance = null;
            (await a.RotateAsync(newKey)).Code.ShouldBe("key_shared");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Machines_that_all_enroll_anew_leave_the_device_behind(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (a, b, found) = await clocked.ClonedAsync();
        using (a)
        using (b)
        using (var silent = a.Copy())
        {
            (await clocked.Host.DecideAsync(found, "anew")).Status.ShouldBe(200);

            (await a.CheckInAsync()).Ok.Remedy.ShouldBe("enroll_anew");
            (await b.CheckInAsync()).Ok.Remedy.ShouldBe("enroll_anew");
            await silent.StartAsync("lab-03");
            (await silent.CheckInAsync()).Ok.Remedy.ShouldBe("enroll_anew", "it was silent when people decided");
            (await clocked.Host.PageOfAsync(a)).Status.ShouldBe("revoked");
            clocked.Clock.Advance(TimeSpan.FromMinutes(1));
            (await a.EnrollAsync()).Code.ShouldBe("key_shared", "the key is everybody's");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Finding_that_is_dismissed_lets_the_device_go_on(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (a, b, found) = await clocked.ClonedAsync();
        using (a)
        using (b)
        {
            (await clocked.Host.DecideAsync(found, "dismiss")).Status.ShouldBe(200);

            (await a.CheckInAsync()).Ok.State.ShouldBe("active");
            await clocked.Clock.TurnsAsync(a, b, a);
            (await clocked.Host.SharedKeysAsync(a)).Select(row => row.State).ShouldBe(["open", "settled"]);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Decision_names_a_machine_of_the_finding(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (a, b, found) = await clocked.ClonedAsync();
        using (a)
        using (b)
        {
            (await clocked.Host.DecideAsync(found, "keep", new string('0', 32))).ShouldBe(
                (409, "shared_key_no_such_machine")
            );
            (await clocked.Host.DecideAsync(found, "keep")).Status.ShouldBe(400);
            (await clocked.Host.DecideAsync(found, "anew", a.Instance)).Status.ShouldBe(400);
            (await clocked.Host.DecideAsync(found, "both")).Status.ShouldBe(400);
            (await clocked.Host.SharedKeysAsync(a)).Single().State.ShouldBe("open");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A110_replay_of_what_was_signed_before_a_restart_changes_nothing(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        await device.StartAsync();
        var recorded = device.Sign(device.Message("GET", $"check-in{AgentInstance.QueryOf(device.Instance!)}")); // it has started
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        await device.StartAsync();

        for (var turn = 0; turn < 3; turn++)
        {
            clocked.Clock.Advance(TimeSpan.FromSeconds(1));
            (await device.SendAsync(recorded, AgentJson.Default.CheckInAnswer)).Status.ShouldBe(200);
            await clocked.Clock.TurnsAsync(device);
        }

        (await clocked.Host.SharedKeysAsync(device)).ShouldBeEmpty();
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_the_key_cannot_push_out_the_machine_that_is_kept(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (a, b, found) = await clocked.ClonedAsync();
        using (a)
        using (b)
        {
            await clocked.Host.DecideAsync(found, "keep", b.Instance);

            for (var start = 0; start < 20; start++)
            {
                clocked.Clock.Advance(TimeSpan.FromSeconds(10));
                (await a.StartAsync()).Status.ShouldBe(200);
            }

            (await b.CheckInAsync()).Ok.Remedy.ShouldBe("rotate_key");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Finding_that_is_dismissed_leaves_a_suspension_of_another_reason_alone(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (a, b, found) = await clocked.ClonedAsync();
        using (a)
        using (b)
        {
            var route = $"/api/devices/{(await clocked.Host.PageOfAsync(a)).Id}";
            (await clocked.Host.TryPostAsync($"{route}/resume", new ChangeDeviceStanding())).Status.ShouldBe(200);
            (
                await clocked.Host.TryPostAsync($"{route}/suspend", new ChangeDeviceStanding { Reason = "Lost" })
            ).Status.ShouldBe(200);

            (await clocked.Host.DecideAsync(found, "dismiss")).Status.ShouldBe(200);

            (await a.CheckInAsync()).Ok.State.ShouldBe("suspended");
        }
    }

    [Fact]
    public async Task Machines_are_told_apart_on_two_nodes_and_where_only_reports_are_wanted_go_on()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_SHARED_KEY_REPORT_ONLY"] = "1" };
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var options = new HostOptions { Clock = clock, Settings = settings };
        await using var one = await MusterHost.StartAsync(DatabaseKind.Postgres, options);
        await using var two = await MusterHost.StartAsync(one.Database, one.Folder, options);
        using var a = await new ClockedHost(one, clock).EnrolledDeviceAsync();
        using var b = a.At(two.Url);
        await a.StartAsync("lab-01");
        clock.Advance(TimeSpan.FromSeconds(1));
        await b.StartAsync("lab-02");

        await clock.TurnsAsync(a, b);

        (await two.SharedKeysAsync(a)).Single().Suspended.ShouldBeFalse();
        (await a.CheckInAsync()).Ok.State.ShouldBe("active");
    }
}
