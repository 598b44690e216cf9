using Muster.Kernel.Ids;
using Muster.Modules.Policies.Blueprints;

namespace Muster.Modules.Policies.Desired;

/// <summary>
/// Devices of one platform that get the same blueprints through the same groups should have the same: it is worked out once for all of them, so
/// that a change costs what it changes and not what there is.
/// </summary>
internal sealed class DesiredClass
{
    public required DesiredClassId Id { get; init; }

    /// <summary>SHA-256 of platform and sources.</summary>
    public required string Key { get; init; }

    public required string Platform { get; init; }

    /// <summary>SHA-256 of what its devices should have.</summary>
    public required string Hash { get; set; }

    /// <summary>Grows whenever <see cref="Hash"/> changes. A device that stands at a lower one is looked at.</summary>
    public required long Version { get; set; }

    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>A blueprint that the class gets, because of a group.</summary>
internal sealed class DesiredSource
{
    public required DesiredClassId ClassId { get; init; }

    public required int Priority { get; init; }

    public required BlueprintId BlueprintId { get; init; }

    public required DeviceGroupId GroupId { get; init; }
}

/// <summary>A thing that devices of the class should have, or that they do not get and why.</summary>
internal sealed class DesiredEntry
{
    public required DesiredClassId ClassId { get; init; }

    public required int Position { get; init; }

    public required string Kind { get; init; }

    public required Guid ContentId { get; init; }

    public required long ContentVersion { get; init; }

    /// <summary>As <see cref="ContentRow"/> has it.</summary>
    public required string Sha256 { get; init; }

    public required BlueprintId BlueprintId { get; init; }

    public required bool Blocking { get; init; }

    public required int Retries { get; init; }

    public required FailureHandling OnFailure { get; init; }

    public required RemovalHandling Removal { get; init; }

    public SkipReason? Skipped { get; init; }

    /// <summary>Of a conflict, the setting.</summary>
    public string? SkippedSetting { get; init; }

    /// <summary>What is there in its place.</summary>
    public Guid? SkippedFor { get; init; }

    public ContentRef Content => new(Kind, ContentId);
}

internal enum SkipReason
{
    /// <summary>It cannot be had on this platform.</summary>
    Platform,

    /// <summary>It sets something to another value than a policy that comes before it.</summary>
    Conflict,

    /// <summary>A device has one only, and another one comes before it.</summary>
    AnotherOne,

    /// <summary>It is not there any more.</summary>
    Gone,
}

/// <summary>Which class a device is of.</summary>
internal sealed class DeviceDesire
{
    public required DeviceId DeviceId { get; init; }

    public required DesiredClassId ClassId { get; set; }

    /// <summary>The version of the class that was looked at for this device.</summary>
    public required long ClassVersion { get; set; }

    /// <summary>Of what the device was told that it should have.</summary>
    public required string Hash { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
