using Muster.Kernel.Ids;

namespace Muster.Modules.Devices.Rules;

/// <summary>The rules of a group were changed, and the devices are looked at one after another. It goes when all have been.</summary>
internal sealed class GroupReview
{
    public required DeviceGroupId GroupId { get; init; }

    /// <summary>The last device that was looked at; null before the first.</summary>
    public DeviceId? After { get; set; }

    public long Done { get; set; }

    /// <summary>How many devices there were when it began.</summary>
    public required long Total { get; init; }

    /// <summary>Who changed the rules.</summary>
    public required string By { get; init; }
}
