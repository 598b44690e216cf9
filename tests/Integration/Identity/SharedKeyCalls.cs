using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Identity;

internal static class SharedKeyCalls
{
    /// <summary>A machine with a copy of the state folder of another.</summary>
    public static TestDevice Copy(this TestDevice device) => device.At(device.Server);

    /// <summary>As its page shows it, also when it has left or has another key.</summary>
    public static async Task<Device> PageOfAsync(this MusterHost host, TestDevice device)
    {
        var owner = (await host.RequestAsync(device.RequestId)).Decision!.Person!.Id;
        var found = await host.GetAsync<Page<Device>>($"/api/devices?ownerId={owner}");
        return await host.GetAsync<Device>($"/api/devices/{found.Items.Single().Id}");
    }

    public static async Task<IReadOnlyList<SharedKey>> SharedKeysAsync(this MusterHost host, TestDevice device)
    {
        var id = (await host.PageOfAsync(device)).Id;
        return (await host.GetAsync<Page<SharedKey>>($"/api/shared-keys?deviceId={id}")).Items;
    }

    public static Task<(int Status, string? Code)> DecideAsync(
        this MusterHost host,
        SharedKey found,
        string decision,
        string? instance = null
    ) =>
        host.TryPostAsync(
            $"/api/shared-keys/{found.Id}/decide",
            new DecideSharedKey { Decision = decision, Instance = instance }
        );

    /// <summary>They check in one after another, a second apart, and are asked for the last answer.</summary>
    public static async Task<DeviceAnswer<CheckInAnswer>> TurnsAsync(this FakeClock clock, params TestDevice[] devices)
    {
        DeviceAnswer<CheckInAnswer>? last = null;
        foreach (var device in devices)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            last = await device.CheckInAsync();
        }

        return last ?? throw new ArgumentException("Nobody has a turn.", nameof(devices));
    }

    /// <summary>Two machines with one state folder that have been heard in turns until that was noticed.</summary>
    public static async Task<(TestDevice A, TestDevice B, SharedKey Found)> ClonedAsync(this ClockedHost clocked)
    {
        var a = await clocked.EnrolledDeviceAsync();
        var b = a.Copy();
        await a.StartAsync("lab-01");
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        await b.StartAsync("lab-02");
        await clocked.Clock.TurnsAsync(a, b);
        return (a, b, (await clocked.Host.SharedKeysAsync(a)).Single());
    }
}
