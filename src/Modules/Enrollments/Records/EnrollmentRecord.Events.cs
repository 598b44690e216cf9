namespace Muster.Modules.Enrollments.Records;

/// <summary>What happens to a record: each change gives the event that says so.</summary>
internal sealed partial class EnrollmentRecord
{
    /// <summary>At 4 KB each they are 4 MB for one record.</summary>
    private const int MostDeviceNotes = 1000;

    /// <summary>Moves on and returns the event that says so.</summary>
    /// <param name="wait">What it waits for now; null for what the state itself says.</param>
    /// <exception cref="InvalidOperationException">The pair is not allowed: a fault of ours.</exception>
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

        var from = State;
        StateBefore = to is EnrollmentState.Failed or EnrollmentState.Incomplete ? StateBefore ?? from : null;
        State = to;
        EnteredAt = now;
        Outcome = outcome ?? Outcome;
        BegunAt ??= EnrollmentTransitions.IsUnderWay(to) && !EnrollmentTransitions.IsExpected(to) ? now : null;
        Progress = Math.Max(Progress ?? 0, EnrollmentStage.ProgressOf(to));
        FinishedAt = to is EnrollmentState.Enrolled || EnrollmentTransitions.IsTerminal(to) ? FinishedAt ?? now : null;
        FailedAt = to switch
        {
            EnrollmentState.Failed => now,
            EnrollmentState.Cancelled or EnrollmentState.Unenrolled => FailedAt,
            _ => null,
        };
        FirstFailedAt ??= to == EnrollmentState.Failed ? now : null;
        FirstIncompleteAt ??= to == EnrollmentState.Incomplete ? now : null;
        if (to == EnrollmentState.Enrolled)
        {
            SucceededAt = now;
            FailureResolvedAt ??= FailureId is null ? null : now;
        }

        Bucket = BucketNow();
        return WaitFor(wait ?? Waits.Of(to), "state", actor, now, from, to);
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

    /// <summary>Nothing was heard for long. It is no verdict.</summary>
    public EnrollmentEvent Stall(DateTimeOffset now)
    {
        StalledAt = now;
        return EventNow("sectionTimeout", "job", now, quiet: true);
    }

    /// <summary>Takes a note of the device: the first thousand, then one that says so, then none.</summary>
    public EnrollmentEvent? Note(string kind, DateTimeOffset now, DateTimeOffset claimedAt, string? data)
    {
        if (DeviceNotes > MostDeviceNotes)
        {
            return null;
        }

        var last = DeviceNotes++ == MostDeviceNotes;
        return EventNow(last ? "truncated" : kind, last ? "server" : "device", now) with
        {
            ClaimedAt = last ? null : claimedAt,
            Data = last ? null : data,
        };
    }

    /// <summary>What the server did for it, which is no sign of life.</summary>
    public EnrollmentEvent Tell(string kind, DateTimeOffset now, string data) =>
        EventNow(kind, "server", now, quiet: true) with
        {
            Data = data,
        };

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
        return EventNow(kind, actor, now) with { FromState = from, ToState = to, WaitReason = wait, Outcome = Outcome };
    }

    /// <param name="quiet">It tells of silence, and does not end it.</param>
    private EnrollmentEvent EventNow(string kind, string actor, DateTimeOffset now, bool quiet = false)
    {
        if (!quiet)
        {
            (LastEventAt, StalledAt) = (now, null);
        }

        return new EnrollmentEvent
        {
            RecordId = Id,
            Seq = ++LastSeq,
            At = now,
            Kind = kind,
            Actor = actor,
        };
    }
}
