using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>One attempt of one device, on whatever platform.</summary>
internal sealed class EnrollmentRecord : IVersioned
{
    /// <summary>At 4 KB each they are 4 MB for one record.</summary>
    private const int MostDeviceNotes = 1000;

    private EnrollmentRecord() { }

    public EnrollmentId Id { get; private set; }

    /// <summary>The key that asks; before admission it is the record's subject.</summary>
    public Fingerprint Key { get; private set; }

    /// <summary>Joined by admission.</summary>
    public DeviceId? DeviceId { get; private set; }

    /// <summary>From the registries that channels fill, for example <c>linux</c> and <c>agent</c>.</summary>
    public string Platform { get; private set; } = "";

    public string Method { get; private set; } = "";

    public int AttemptNo { get; private set; }

    public EnrollmentState State { get; private set; }

    /// <summary>Where a failed or silent record was.</summary>
    public EnrollmentState? StateBefore { get; private set; }

    public EnrollmentOutcome? Outcome { get; private set; }

    public WaitReason? WaitReason { get; private set; }

    public DateTimeOffset? WaitingSince { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public DateTimeOffset LastEventAt { get; private set; }

    /// <summary>Orders this record's events.</summary>
    public long LastSeq { get; private set; }

    /// <summary>How many events the device itself wrote; bounded, or a device could fill the disk.</summary>
    public long DeviceNotes { get; private set; }

    public long RowVersion { get; private set; }

    public static EnrollmentRecord Begin(
        EnrollmentId id,
        Fingerprint key,
        string platform,
        string method,
        int attemptNo,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Key = key,
            Platform = platform,
            Method = method,
            AttemptNo = attemptNo,
            State = EnrollmentState.Authenticating,
            StartedAt = now,
            LastEventAt = now,
        };

    public void Join(DeviceId? device) => DeviceId = device;

    /// <summary>Moves on and returns the event that says so.</summary>
    /// <exception cref="InvalidOperationException">The pair is not allowed, or the state waits and no reason is given: a fault of ours.</exception>
    public EnrollmentEvent Move(
        EnrollmentState to,
        string actor,
        DateTimeOffset now,
        WaitReason? wait = null,
        EnrollmentOutcome? outcome = null
    )
    {
        if (!EnrollmentTransitions.Allows(State, to, StateBefore))
        {
            throw new InvalidOperationException($"An enrollment cannot go from {State} to {to}.");
        }

        if ((to is EnrollmentState.AwaitingApproval or EnrollmentState.IssuingIdentity) != wait is not null)
        {
            throw new InvalidOperationException($"{to} needs a wait reason exactly when it waits.");
        }

        var from = State;
        StateBefore = to is EnrollmentState.Failed or EnrollmentState.Incomplete ? from : null;
        State = to;
        Outcome = outcome ?? Outcome;
        FinishedAt = to is EnrollmentState.Enrolled || EnrollmentTransitions.IsTerminal(to) ? FinishedAt ?? now : null;
        return WaitFor(wait, "state", actor, now, from, to);
    }

    /// <summary>Ends a live record: an enrolled one is unenrolled, a running one cancelled.</summary>
    public EnrollmentEvent End(EnrollmentOutcome outcome, DateTimeOffset now) =>
        Move(
            State == EnrollmentState.Enrolled ? EnrollmentState.Unenrolled : EnrollmentState.Cancelled,
            "server",
            now,
            outcome: outcome
        );

    /// <summary>The record stays where it is and waits for something else.</summary>
    public EnrollmentEvent Wait(WaitReason reason, string actor, DateTimeOffset now) =>
        WaitFor(reason, "wait", actor, now, State, State);

    /// <summary>Takes a note of the device: the first thousand, then one that says so, then none.</summary>
    public EnrollmentEvent? Note(string kind, DateTimeOffset now, DateTimeOffset claimedAt, string? data)
    {
        if (DeviceNotes > MostDeviceNotes)
        {
            return null;
        }

        var last = DeviceNotes++ == MostDeviceNotes;
        return new EnrollmentEvent
        {
            RecordId = Id,
            Seq = ++LastSeq,
            At = LastEventAt = now,
            Kind = last ? "truncated" : kind,
            Actor = last ? "server" : "device",
            ClaimedAt = last ? null : claimedAt,
            Data = last ? null : data,
        };
    }

    private EnrollmentEvent WaitFor(
        WaitReason? wait,
        string kind,
        string actor,
        DateTimeOffset now,
        EnrollmentState from,
        EnrollmentState to
    )
    {
        WaitReason = wait;
        WaitingSince = wait is null ? null : now;
        return new EnrollmentEvent
        {
            RecordId = Id,
            Seq = ++LastSeq,
            At = LastEventAt = now,
            Kind = kind,
            FromState = from,
            ToState = to,
            WaitReason = wait,
            Outcome = Outcome,
            Actor = actor,
        };
    }
}
