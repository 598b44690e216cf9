namespace Muster.Contracts.EnrollmentTimeGrouping;

/// <summary>One device that was prepared, or is.</summary>
public sealed record DevicePreparationDeployment
{
    /// <summary>Of the enrollment.</summary>
    public required Guid RecordId { get; init; }

    public required Guid DeviceId { get; init; }

    public required string DeviceName { get; init; }

    public string? ClaimedSerialNumber { get; init; }

    /// <summary>Whose device it is: the e-mail address, or where there is none the Peer ID.</summary>
    public string? Upn { get; init; }

    public string? OsVersion { get; init; }

    public required DateTimeOffset EnrollmentDate { get; init; }

    public required Guid PolicyId { get; init; }

    public required string PolicyName { get; init; }

    public required int PolicyVersion { get; init; }

    /// <summary><c>in_progress</c>, <c>success</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>While it is in progress: <c>policy_installation</c>, <c>script_installation</c> or <c>app_installation</c>.</summary>
    public string? Phase { get; init; }

    /// <summary>What the device said last: <c>not_started</c>, <c>pending_provisioning</c>, <c>bootstrapping</c>, <c>executing_provisioning</c> or <c>provisioning_complete</c>.</summary>
    public required string ProvisioningStatus { get; init; }

    /// <summary><c>disabled</c>, <c>enabled</c>, <c>in_progress</c>, <c>exited_on_success</c> or <c>exited_on_failure</c>.</summary>
    public required string PageStatus { get; init; }

    /// <summary>Null until it is over.</summary>
    public double? DeploymentSeconds { get; init; }

    /// <summary>By when it has to be over; null until the device holds its identity.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Of the error catalogue, when it failed.</summary>
    public string? FailureCode { get; init; }

    public required Guid GroupId { get; init; }

    public string? GroupName { get; init; }

    /// <summary><c>added</c>, <c>confirmed</c>, <c>failed</c> or <c>removed</c>.</summary>
    public required string MembershipState { get; init; }

    /// <summary>Why the group could not take it, when it could not.</summary>
    public string? MembershipError { get; init; }

    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>It joined only afterwards.</summary>
    public required bool Repaired { get; init; }

    public int MembershipAttempts { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>What its removal brought about: what it should have was worked out anew.</summary>
    public DateTimeOffset? ReevaluatedAt { get; init; }

    /// <summary>And it was told to check in.</summary>
    public DateTimeOffset? CheckInPromptedAt { get; init; }

    /// <summary><c>user_group:{id}</c> or <c>rule:{name}</c>.</summary>
    public required string RuleId { get; init; }
}

/// <summary>What was prepared on a device.</summary>
public sealed record DevicePreparationDeploymentDetail
{
    public required DevicePreparationDeployment Deployment { get; init; }

    public required IReadOnlyList<DeployedItem> Apps { get; init; }

    public required IReadOnlyList<DeployedItem> Scripts { get; init; }
}

public sealed record DeployedItem
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary><c>installed</c>, <c>in_progress</c>, <c>skipped</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Of one that was skipped: <c>notAssignedToGroup</c>, <c>wrongContext</c>, <c>platformMismatch</c>, <c>superseded</c> or <c>policyConflict</c>.</summary>
    public string? Reason { get; init; }

    public string? Code { get; init; }

    /// <summary>As the device says.</summary>
    public string? ClaimedDetail { get; init; }
}

/// <summary>How grouping went, for each policy.</summary>
public sealed record EnrollmentTimeGroupingReport
{
    public required IReadOnlyList<PolicyGrouping> Items { get; init; }
}

public sealed record PolicyGrouping
{
    public required Guid PolicyId { get; init; }

    public required string PolicyName { get; init; }

    public required int Enrolled { get; init; }

    /// <summary>In the group from the moment at which they enrolled.</summary>
    public required int JoinedAtEnrollment { get; init; }

    public required int Repaired { get; init; }

    /// <summary>Enrolled, and not in the group to this day.</summary>
    public required int Missing { get; init; }

    /// <summary>Taken out again by people.</summary>
    public required int Removed { get; init; }

    /// <summary>From enrollment to membership, in the middle, of those that were repaired; null when there are none.</summary>
    public double? MedianRepairSeconds { get; init; }
}

/// <summary>Devices that are to be put into their group now.</summary>
public sealed record RepairMemberships
{
    /// <summary>1 to 500 enrollments; null for all that miss their group.</summary>
    public IReadOnlyList<Guid>? RecordIds { get; init; }
}

public sealed record RepairedMemberships
{
    public required IReadOnlyList<RepairedMembership> Items { get; init; }

    /// <summary>How many still miss their group, of all.</summary>
    public required int Missing { get; init; }
}

/// <param name="Error">Null: it is in its group now.</param>
public sealed record RepairedMembership(Guid RecordId, string? Error);
