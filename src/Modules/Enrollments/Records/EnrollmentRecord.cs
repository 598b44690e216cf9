using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>One attempt of one device, on whatever platform. What happens to it is beside, in EnrollmentRecord.Events.cs.</summary>
internal sealed partial class EnrollmentRecord : IVersioned
{
    private EnrollmentRecord() { }

    public EnrollmentId Id { get; private set; }

    /// <summary>The key that asks; before admission it is the record's subject.</summary>
    public Fingerprint Key { get; private set; }

    /// <summary>Joined by admission.</summary>
    public DeviceId? DeviceId { get; private set; }

    /// <summary>Whose it becomes; known before the device where somebody was invited.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>From the registry that channels fill, for example <c>linux</c> and <c>agent</c>.</summary>
    public string Platform { get; private set; } = "";

    public string Method { get; private set; } = "";

    /// <summary>As the device called itself.</summary>
    public string? DeviceName { get; private set; }

    public string? OsVersion { get; private set; }

    /// <summary>The simulated fleet that it belongs to; null for a real device.</summary>
    public string? Simulation { get; private set; }

    /// <summary>The number of the last simulated step that it took, so that none is taken twice.</summary>
    public long? SimulationStep { get; private set; }

    public int AttemptNo { get; private set; }

    /// <summary>When a newer attempt of the same device or key took its place in the counters; null for the latest.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public EnrollmentState State { get; private set; }

    /// <summary>When <see cref="State"/> was entered.</summary>
    public DateTimeOffset? EnteredAt { get; private set; }

    /// <summary>
    /// Since when it is in its step, silence included; null when it is in none, or came into it before steps were timed. What it waits for
    /// may be told anew within a step.
    /// </summary>
    public DateTimeOffset? StepSince { get; private set; }

    /// <summary>The first event whose step counts, for a record that is older than the counts of steps.</summary>
    public long? StepsFrom { get; private set; }

    /// <summary>When it was looked at for an estimate in this step; null when it still has to be.</summary>
    public DateTimeOffset? EstimatedAt { get; private set; }

    /// <summary>What was foretold in each step, see <see cref="Estimates.EstimateText"/>.</summary>
    public string? Estimates { get; private set; }

    /// <summary>Where a failed or silent record was.</summary>
    public EnrollmentState? StateBefore { get; private set; }

    /// <summary>What it counts as: null when it has ended, or another record is the latest. Kept beside the state so that lists find it by an index.</summary>
    public StatusBucket? Bucket { get; private set; }

    /// <summary>Percent; it never goes down within an attempt.</summary>
    public int? Progress { get; private set; }

    public EnrollmentOutcome? Outcome { get; private set; }

    public WaitReason? WaitReason { get; private set; }

    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>When it was first heard of.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the device began; null while it is only expected.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public DateTimeOffset? SucceededAt { get; private set; }

    /// <summary>Since when it counts as failed; null again once the verdict was healed.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>When it was first said to have failed, whatever became of it.</summary>
    public DateTimeOffset? FirstFailedAt { get; private set; }

    /// <summary>When it was first said to be incomplete, whatever became of it.</summary>
    public DateTimeOffset? FirstIncompleteAt { get; private set; }

    /// <summary>The last failure of the attempt, which may have been overcome.</summary>
    public Guid? FailureId { get; private set; }

    /// <summary>When somebody, or a later success, settled the failure.</summary>
    public DateTimeOffset? FailureResolvedAt { get; private set; }

    public DateTimeOffset LastEventAt { get; private set; }

    /// <summary>Since when nothing was heard in a state in which something should be; null while it moves.</summary>
    public DateTimeOffset? StalledAt { get; private set; }

    /// <summary>Orders this record's events.</summary>
    public long LastSeq { get; private set; }

    /// <summary>How many events the device itself wrote; bounded, or a device could fill the disk.</summary>
    public long DeviceNotes { get; private set; }

    public long RowVersion { get; private set; }

    public static EnrollmentRecord Begin(Attempt attempt, DateTimeOffset now) =>
        new()
        {
            Id = attempt.Id,
            Key = attempt.Key,
            Platform = attempt.Platform,
            Method = attempt.Method,
            PersonId = attempt.Person,
            DeviceName = attempt.DeviceName,
            OsVersion = attempt.OsVersion,
            Simulation = attempt.Simulation,
            AttemptNo = attempt.No,
            State = attempt.From,
            Bucket = StatusBuckets.Of(attempt.From),
            Progress = EnrollmentStage.ProgressOf(attempt.From),
            WaitReason = Waits.Of(attempt.From),
            WaitingSince = now,
            EnteredAt = now,
            StepSince = now,
            StartedAt = now,
            BegunAt = EnrollmentTransitions.IsExpected(attempt.From) ? null : now,
            LastEventAt = now,
        };

    public void Join(DeviceId? device, PersonId? owner) => (DeviceId, PersonId) = (device, owner);

    public void TakeSimulationStep(long no) => SimulationStep = no;

    /// <summary>A newer attempt counts in its place.</summary>
    public void GiveWay(DateTimeOffset now)
    {
        SupersededAt ??= now;
        Bucket = null;
    }

    /// <summary>The newer attempt came to nothing, and this one counts again.</summary>
    public void Return()
    {
        SupersededAt = null;
        Bucket = BucketNow();
    }

    /// <summary>Remembers the failure whose evidence comes with the move to <see cref="EnrollmentState.Failed"/>.</summary>
    public void FailBy(Guid failure) => (FailureId, FailureResolvedAt) = (failure, null);

    /// <summary>Somebody has dealt with the failure; history stays as it is.</summary>
    public void ResolveFailure(DateTimeOffset now)
    {
        FailureResolvedAt = now;
        Bucket = BucketNow();
    }

    /// <summary>It has come to another step, or out of all.</summary>
    public void StandSince(DateTimeOffset? since) => (StepSince, EstimatedAt) = (since, null);

    /// <summary>It was looked at for an estimate, and has one unless too little is known.</summary>
    public void Estimate(string? estimates, DateTimeOffset now) => (Estimates, EstimatedAt) = (estimates, now);

    /// <summary>Nothing is left that says whose it was.</summary>
    public void Forget() => DeviceName = null;

    private StatusBucket? BucketNow() =>
        SupersededAt is not null || (State == EnrollmentState.Failed && FailureResolvedAt is not null)
            ? null
            : StatusBuckets.Of(State);
}
