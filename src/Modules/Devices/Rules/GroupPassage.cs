using Muster.Kernel.Ids;

namespace Muster.Modules.Devices.Rules;

/// <summary>A device joined or left a group: never changed, so that it can be told why a device had what it had.</summary>
internal sealed class GroupPassage
{
    public required Guid Id { get; init; }

    public required DeviceGroupId GroupId { get; init; }

    public required DeviceId DeviceId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool Joined { get; init; }

    public required PassageReason Reason { get; init; }

    /// <summary>The name of the rule that let it in, as it was then.</summary>
    public string? Rule { get; init; }

    public required string By { get; init; }
}

internal enum PassageReason
{
    /// <summary>A person put it there or took it out.</summary>
    Assigned,
    EnrollmentKey,
    DevicePreparation,
    Rules,
    Import,

    /// <summary>It was expected in it.</summary>
    PreApproval,

    /// <summary>It was in it before it left.</summary>
    Returned,

    /// <summary>The device is none any more.</summary>
    DeviceLeft,
    GroupDeleted,
}
