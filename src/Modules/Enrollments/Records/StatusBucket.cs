using System.Collections.Frozen;
using static Muster.Modules.Enrollments.Records.EnrollmentState;

namespace Muster.Modules.Enrollments.Records;

/// <summary>What a record counts as. The first four are the counters of the status page, disjoint and complete for live subjects.</summary>
public enum StatusBucket
{
    Pending,
    InProgress,
    Enrolled,
    Failed,

    /// <summary>Evidence stopped without a verdict; beside the four.</summary>
    Incomplete,
}

public static class StatusBuckets
{
    private static readonly FrozenDictionary<EnrollmentState, StatusBucket> ByState = new Dictionary<
        EnrollmentState,
        StatusBucket
    >
    {
        [PreApproved] = StatusBucket.Pending,
        [Invited] = StatusBucket.Pending,
        [Ready] = StatusBucket.Pending,
        [AwaitingApproval] = StatusBucket.Pending,
        [PendingUser] = StatusBucket.Pending,
        [Authenticating] = StatusBucket.InProgress,
        [Authorizing] = StatusBucket.InProgress,
        [PendingVerification] = StatusBucket.InProgress,
        [IssuingIdentity] = StatusBucket.InProgress,
        [Registering] = StatusBucket.InProgress,
        [DeviceSetup] = StatusBucket.InProgress,
        [ApplyingPolicies] = StatusBucket.InProgress,
        [InstallingApps] = StatusBucket.InProgress,
        [AccountSetup] = StatusBucket.InProgress,
        [Enrolled] = StatusBucket.Enrolled,
        [Failed] = StatusBucket.Failed,
        [Incomplete] = StatusBucket.Incomplete,
    }.ToFrozenDictionary();

    /// <returns>Null for what has ended and counts as nothing.</returns>
    public static StatusBucket? Of(EnrollmentState state) => ByState.TryGetValue(state, out var bucket) ? bucket : null;
}
