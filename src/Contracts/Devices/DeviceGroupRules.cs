namespace Muster.Contracts.Devices;

/// <summary>Which devices belong to a group by what is known of them.</summary>
public sealed record DeviceGroupRules
{
    /// <summary><c>first</c>: the first rule that fits decides. <c>all</c>: every rule that includes has to fit, and none that excludes may.</summary>
    public required string Match { get; init; }

    /// <summary>1 to 50, in their order.</summary>
    public required IReadOnlyList<DeviceGroupRule> Rules { get; init; }
}

public sealed record DeviceGroupRule
{
    /// <summary>What it is for: 1 to 128 visible characters.</summary>
    public required string Name { get; init; }

    /// <summary><c>include</c> or <c>exclude</c>.</summary>
    public required string Effect { get; init; }

    /// <summary>1 to 10; all of them have to hold.</summary>
    public required IReadOnlyList<DeviceGroupCondition> Conditions { get; init; }
}

public sealed record DeviceGroupCondition
{
    /// <summary>One of <c>GET /api/device-facts</c>.</summary>
    public required string Fact { get; init; }

    /// <summary><c>is</c>, <c>is_not</c>, <c>starts_with</c>, <c>ends_with</c>, <c>contains</c>, <c>empty</c> or <c>not_empty</c>.</summary>
    public required string Test { get; init; }

    /// <summary>1 to 100, of which one is enough; none for <c>empty</c> and <c>not_empty</c>. Capital letters are as good as small ones.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>Something that rules of groups may go by.</summary>
public sealed record DeviceFactKind
{
    public required string Fact { get; init; }

    /// <summary>The values that there are, where these are few.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Only the device itself says so: whoever controls it can say something else.</summary>
    public required bool Claimed { get; init; }
}

/// <summary>What rules would come to if they were saved now.</summary>
public sealed record DeviceGroupPreview
{
    public required int Devices { get; init; }

    public required int Joins { get; init; }

    public required int Leaves { get; init; }

    public required int Stays { get; init; }

    /// <summary>At most 50 of those that would join, by name.</summary>
    public required IReadOnlyList<PreviewedDevice> Joining { get; init; }

    /// <summary>At most 50 of those that would leave, by name.</summary>
    public required IReadOnlyList<PreviewedDevice> Leaving { get; init; }
}

/// <param name="Rule">That lets it in.</param>
public sealed record PreviewedDevice(Guid Id, string DisplayName, string? Rule);

/// <summary>How far the devices have been looked at since the rules were saved.</summary>
public sealed record DeviceGroupProgress
{
    public required long Done { get; init; }

    public required long Total { get; init; }
}

/// <summary>When a device joined or left a group, and why.</summary>
public sealed record DeviceGroupPassage
{
    public required DateTimeOffset At { get; init; }

    public required Guid DeviceId { get; init; }

    public string? DisplayName { get; init; }

    public required Guid GroupId { get; init; }

    public string? GroupName { get; init; }

    public required bool Joined { get; init; }

    /// <summary>
    /// <c>assigned</c>, <c>enrollment_key</c>, <c>device_preparation</c>, <c>rules</c>, <c>import</c>,
    /// <c>pre_approval</c>, <c>returned</c>, <c>device_left</c> or <c>group_deleted</c>.
    /// </summary>
    public required string Reason { get; init; }

    /// <summary>The rule that let it in.</summary>
    public string? Rule { get; init; }

    public required string By { get; init; }
}
