using Muster.Kernel.Ids;

namespace Muster.Modules.Devices.Internal;

/// <summary>The last time that a device came which was almost an expected one.</summary>
internal sealed class ExpectedNearMatch
{
    /// <summary>Of the expected device: there is no more than one for each, however often somebody tries.</summary>
    public required DeviceId DeviceId { get; init; }

    /// <summary>The kind of identifier.</summary>
    public required string Kind { get; set; }

    /// <summary>As the device said it.</summary>
    public required string Shown { get; set; }

    public required string Listed { get; set; }

    public required string Platform { get; set; }

    public required DateTimeOffset At { get; set; }
}
