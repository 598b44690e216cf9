using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Keys;

/// <summary>The key that devices pin.</summary>
public sealed class ServerKeyTests
{
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(1);

    [Theory, OnBothDatabases]
    public async Task Device_that_stored_the_announced_key_believes_the_server_after_the_switch(DatabaseKind kind)
    {
        var clocked = await StartAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync();
        var announced = await host.RotateAsync("server-signing");
        announced.UsedFrom.ShouldBeNull();
        (await host.TryRotateAsync("server-signing")).ShouldBe((409, "key_already_changing"));
        (await device.CheckInAsync()).Ok.ServerKeys!.Count.ShouldBe(1);
        clock.Advance(Lead);
        await SeenAsync(clocked, device);

        (await host.TrySwitchAsync()).ShouldBe((409, "devices_not_ready"));
        device.Trust((await device.CheckInAsync()).Ok.ServerKeys);
        device.ServerKeys.Select(key => key.KeyId).ShouldBe([announced.OldKeyId, announced.NewKeyId]);
        (await device.TellServerKeysAsync(seq: 1)).Status.ShouldBe(200);
        (await host.KeysAsync()).ServerKeyChange.ShouldNotBeNull().DevicesReady.ShouldBe(1);
        var switched = await host.SwitchAsync();

        switched.NewKeyId.ShouldBe(announced.NewKeyId);
        (await device.CheckInAsync()).Signed.ShouldBeTrue();
        clock.Advance(Lead);
        var after = await device.CheckInAsync();
        after.Signed.ShouldBeTrue();
        device.Trust(after.Ok.ServerKeys);
        device.ServerKeys.Select(key => key.KeyId).ShouldBe([announced.NewKeyId, announced.OldKeyId]);
        clock.Advance(TimeSpan.FromHours(1));
        device.Trust((await device.CheckInAsync()).Ok.ServerKeys);
        device.ServerKeys.Select(key => key.KeyId).ShouldBe([announced.NewKeyId]);
        var audit = (await host.AuditAsync()).Items;
        audit.ShouldContain(row => row.Action == "key_announced" && row.Entity.Id == announced.NewKeyId);
        audit.ShouldContain(row => row.Action == "key_rotated" && row.Entity.Id == announced.NewKeyId);
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_knows_nothing_of_announcements_works_until_a_forced_switch(DatabaseKind kind)
    {
        var clocked = await StartAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync();
        await host.RotateAsync("server-signing");
        clock.Advance(Lead);
        await SeenAsync(clocked, device);
        (await device.CheckInAsync()).Signed.ShouldBeTrue();

        (await host.TrySwitchAsync()).ShouldBe((409, "devices_not_ready"));
        await host.SwitchAsync(force: true);

        (await device.CheckInAsync()).Signed.ShouldBeTrue();
        clock.Advance(Lead);
        (await device.CheckInAsync()).Signed.ShouldBeFalse();
        (await host.AuditAsync())
            .Items.Single(row => row.Action == "key_rotated")
            .Details.GetProperty("devicesNotReady")
            .GetInt32()
            .ShouldBe(1);
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Switch_waits_until_every_node_knows_the_key(DatabaseKind kind)
    {
        var (host, _) = await StartAsync(kind);
        await host.RotateAsync("server-signing");

        (await host.TrySwitchAsync()).ShouldBe((409, "key_not_known_yet"));
        await EndAsync(host);
    }

    /// <summary>When a device was heard is written every half minute.</summary>
    private static async Task SeenAsync(ClockedHost clocked, TestDevice device)
    {
        await device.CheckInAsync();
        await Eventually.IsTrueAsync(
            async () =>
            {
                clocked.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await clocked.Host.KeysAsync()).ServerKeyChange!.DevicesNotReady == 1;
            },
            "the device was seen"
        );
    }

    private static async Task<ClockedHost> StartAsync(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        return new ClockedHost(await MusterHost.StartAsync(kind, new HostOptions { Clock = clock }), clock);
    }

    private static async Task EndAsync(MusterHost host)
    {
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }
}
