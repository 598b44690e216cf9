using Muster.Kernel.Ids;

namespace Muster.Modules.Policies.Delivery;

/// <summary>How far a device is with one thing, as its agent said last.</summary>
internal sealed class DeviceItem
{
    public required DeviceId DeviceId { get; init; }

    public required string Kind { get; init; }

    public required Guid ContentId { get; init; }

    public long ContentVersion { get; set; }

    /// <summary>Of the desired state that the agent went by. What an older one brought does not count any more.</summary>
    public long DesiredVersion { get; set; }

    public DeviceItemState State { get; set; }

    /// <summary>Raised by a person who wants it to be tried again.</summary>
    public int Round { get; set; }

    public int Attempts { get; set; }

    /// <summary>By the clock of the device.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    public string? Code { get; set; }

    /// <summary>Said by the device.</summary>
    public string? ClaimedDetail { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}

internal enum DeviceItemState
{
    /// <summary>Somebody wants it to be tried again, and the device has not answered yet.</summary>
    Pending,
    Downloading,
    Installing,
    Installed,

    /// <summary>For something before it that failed.</summary>
    Waiting,
    Failed,
    Unsupported,
    Removing,
    Removed,
}
