using Muster.Contracts.Devices;

namespace Muster.Contracts.EnrollmentTimeGrouping;

/// <summary>
/// What happens to a device while it enrolls: its group, what has to be there before it is handed to its user, and for how long that may take.
/// https://learn.microsoft.com/en-us/autopilot/device-preparation/overview
/// </summary>
public sealed record DevicePreparationPolicy
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>1 or more; of several that are assigned to a person the lowest number wins.</summary>
    public required int Priority { get; init; }

    /// <summary>1 at first, and one more with every saved change.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>Null: devices are prepared by no group, so the policy does nothing.</summary>
    public DevicePreparationGroup? DeviceGroup { get; init; }

    public required EnrollmentTimeTarget Target { get; init; }

    /// <summary>15 to 720, for the whole preparation.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>Shown when preparation failed; null for the usual text.</summary>
    public string? CustomErrorMessage { get; init; }

    /// <summary>Whether a person may continue to the device after repeated failures.</summary>
    public required bool AllowSkipAfterRetries { get; init; }

    public required bool ShowDiagnosticsLink { get; init; }

    /// <summary><c>user_driven</c>: by the groups of the person, and by rules. <c>automatic</c>: by rules alone, whatever the priority.</summary>
    public required string Mode { get; init; }

    /// <summary><c>standard</c> or <c>administrator</c>.</summary>
    public required string UserAccountType { get; init; }

    /// <summary>At most 25 that have to be there.</summary>
    public required IReadOnlyList<DevicePreparationItem> Apps { get; init; }

    /// <summary>At most 10 that have to have run.</summary>
    public required IReadOnlyList<DevicePreparationItem> Scripts { get; init; }

    public required IReadOnlyList<DevicePreparationUserGroup> AssignedUserGroups { get; init; }

    /// <summary>Devices that get it whosever they are, by what is known of them.</summary>
    public DeviceGroupRules? Rules { get; init; }

    /// <summary>When the group cannot take a device: <c>hold</c> has a person decide, <c>continue</c> lets it in and raises an alarm.</summary>
    public required string WhenGroupFails { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    public required long Version { get; init; }
}

/// <param name="Name">Null when it is gone.</param>
public sealed record DevicePreparationGroup(Guid Id, string? Name);

/// <param name="Name">Null when it is gone.</param>
public sealed record DevicePreparationUserGroup(Guid Id, string? Name);

/// <param name="Name">Null when it is gone.</param>
public sealed record DevicePreparationItem(Guid Id, string? Name);

/// <summary>Whether devices can be put into the group of a policy.</summary>
public sealed record EnrollmentTimeTarget
{
    /// <summary><c>not_configured</c>, <c>valid</c> or <c>invalid</c>.</summary>
    public required string State { get; init; }

    /// <summary>
    /// <c>securityGroupNotFound</c>, <c>securityGroupNotInCallerScope</c>, <c>notSecurityGroup</c>, <c>notStaticSecurityGroup</c>,
    /// <c>firstPartyAppNotAnOwner</c> or <c>unknown</c>.
    /// </summary>
    public string? ErrorCode { get; init; }

    /// <summary>When it was looked at last: on every save, and every night.</summary>
    public DateTimeOffset? ValidatedAt { get; init; }
}

public sealed record DevicePreparationPolicyDraft
{
    /// <summary>1 to 128 visible characters; no two policies have the same.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    public Guid? DeviceGroupId { get; init; }

    /// <summary>15 to 720; 60 when not given.</summary>
    public int? TimeoutMinutes { get; init; }

    public string? CustomErrorMessage { get; init; }

    public bool? AllowSkipAfterRetries { get; init; }

    public bool? ShowDiagnosticsLink { get; init; }

    /// <summary><c>user_driven</c> when not given.</summary>
    public string? Mode { get; init; }

    /// <summary><c>standard</c> when not given.</summary>
    public string? UserAccountType { get; init; }

    public IReadOnlyList<Guid>? AppIds { get; init; }

    public IReadOnlyList<Guid>? ScriptIds { get; init; }

    public IReadOnlyList<Guid>? AssignedUserGroupIds { get; init; }

    public DeviceGroupRules? Rules { get; init; }

    /// <summary><c>hold</c> when not given.</summary>
    public string? WhenGroupFails { get; init; }
}

public sealed record CopyDevicePreparationPolicy
{
    public required string Name { get; init; }
}

public sealed record ReorderDevicePreparationPolicies
{
    /// <summary>All of them, the first to count first, each as it was seen.</summary>
    public required IReadOnlyList<SeenDevicePreparationPolicy> Policies { get; init; }
}

/// <param name="Version">As it was seen.</param>
public sealed record SeenDevicePreparationPolicy(Guid Id, long Version);

/// <summary>One saved state of a policy.</summary>
public sealed record DevicePreparationPolicyVersion
{
    public required int PolicyVersion { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>Everything that it said, as <c>name: value</c>.</summary>
    public required IReadOnlyList<string> Settings { get; init; }
}

public sealed record DevicePreparationPolicyVersions
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<DevicePreparationPolicyVersion> Items { get; init; }
}

public sealed record NameEnrollmentTimeTarget
{
    public required Guid DeviceGroupId { get; init; }
}

public sealed record RepairEnrollmentTimeTarget
{
    /// <summary>Null: the group that the policy names.</summary>
    public Guid? DeviceGroupId { get; init; }
}

/// <summary>What a new group for a policy is called.</summary>
public sealed record CreateEnrollmentTimeGroup
{
    /// <summary>1 to 128 visible characters; no two groups have the same.</summary>
    public required string Name { get; init; }
}

/// <summary>The policy that somebody's next device gets, and why.</summary>
public sealed record DevicePreparationChoice
{
    /// <summary>Null: none, so the device is enrolled without preparation.</summary>
    public Guid? PolicyId { get; init; }

    public string? PolicyName { get; init; }

    /// <summary><c>user_group:{id}</c> or <c>rule:{name}</c>.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>All that would fit, the one that counts first.</summary>
    public required IReadOnlyList<DevicePreparationCandidate> Candidates { get; init; }
}

/// <param name="DecidedBy"><c>user_group:{id}</c> or <c>rule:{name}</c>.</param>
public sealed record DevicePreparationCandidate(
    Guid PolicyId,
    string PolicyName,
    int Priority,
    string Mode,
    string DecidedBy
);
