using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>One device that enrolls with a policy: what was decided for it, whether it is in its group, and how far it is prepared.</summary>
internal sealed class Deployment : IVersioned
{
    public required EnrollmentId RecordId { get; init; }

    public required DeviceId DeviceId { get; init; }

    public required DevicePreparationPolicyId PolicyId { get; init; }

    /// <summary>As it was then: by it the device is judged to the end.</summary>
    public required int PolicyVersion { get; init; }

    public required DeviceGroupId GroupId { get; init; }

    /// <summary><c>user_group:{id}</c> or <c>rule:{name}</c>.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When its place was decided, in the unit of work that admitted it.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public ProvisioningPhase Phase { get; set; }

    public PageStatus Page { get; set; }

    public DeploymentResult Result { get; set; }

    /// <summary>By when it has to be over; null until the device holds its identity.</summary>
    public DateTimeOffset? DeadlineAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Of the error catalogue.</summary>
    public string? FailureCode { get; set; }

    /// <summary>How often it was tried again after it had failed.</summary>
    public int Retries { get; set; }

    public MembershipState Membership { get; set; }

    public DateTimeOffset? AddedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it was last tried to put it into its group.</summary>
    public required DateTimeOffset TriedAt { get; set; }

    public GroupFault? LastFault { get; set; }

    /// <summary>When it is tried again by itself; null when it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>What it should have was worked out anew after its removal.</summary>
    public DateTimeOffset? ReevaluatedAt { get; set; }

    /// <summary>It was told to check in after its removal.</summary>
    public DateTimeOffset? CheckInPromptedAt { get; set; }

    public long RowVersion { get; private set; }
}

internal enum DeploymentResult
{
    InProgress,
    Success,
    Failed,
}

internal enum MembershipState
{
    /// <summary>It joined its group, most often in the unit of work that admitted it.</summary>
    Added,

    /// <summary>And was in it when it came with its identity.</summary>
    Confirmed,
    Failed,

    /// <summary>People took it out again.</summary>
    Removed,
}
