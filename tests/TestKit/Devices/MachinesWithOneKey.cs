using Muster.Protocols.Agent;

namespace Muster.TestKit.Devices;

/// <summary>A state folder that was copied, where nobody can move the clock: each call is signed a second after the one before.</summary>
public static class MachinesWithOneKey
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Both have started, and take turns until that is noticed.</summary>
    public static async Task TakeTurnsAsync(this TestDevice one, TestDevice other)
    {
        var now = one.Clock.GetUtcNow();
        await one.CheckInAsync(now + Second);
        await other.CheckInAsync(now + (2 * Second));
        await one.CheckInAsync(now + (3 * Second));
        await other.CheckInAsync(now + (4 * Second));
    }

    private static Task CheckInAsync(this TestDevice device, DateTimeOffset signed) =>
        device.SendAsync(
            device.Sign(device.Message("GET", $"check-in{device.Query}"), created: signed),
            AgentJson.Default.CheckInAnswer
        );
}
