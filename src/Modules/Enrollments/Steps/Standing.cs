using System.Runtime.InteropServices;
using Muster.Modules.Enrollments.Records;

namespace Muster.Modules.Enrollments.Steps;

/// <summary>
/// In which step a record stands, and since when. Silence does not end a step: what comes back was there all the time. The one place that says what
/// a stay is, for the record that moves and for the recount of its events.
/// </summary>
/// <param name="Since">Null where it cannot be said.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Standing(EnrollmentState State, WaitReason? Reason, DateTimeOffset? Since)
{
    public static Standing At(EnrollmentState state, DateTimeOffset? since) => new(state, Waits.Of(state), since);

    public static Standing Of(EnrollmentRecord record) =>
        record is { State: EnrollmentState.Incomplete, StateBefore: { } before }
            ? At(before, record.StepSince)
            : new Standing(record.State, record.WaitReason, record.StepSince);

    /// <param name="ended">The stay that ended by it and counts: it took time, and the record went on. A failure or a cancellation cuts a step short.</param>
    public Standing After(EnrollmentEvent happened, out Stay? ended)
    {
        ended = null;
        if (happened.ToState is not { } to)
        {
            return this;
        }

        if (to == EnrollmentState.Incomplete)
        {
            return this with { Reason = Waits.Of(State) };
        }

        if (to == State && happened.WaitReason == Reason)
        {
            return this;
        }

        var goesOn = EnrollmentTransitions.IsUnderWay(to) || to == EnrollmentState.Enrolled;
        if (goesOn && Since is { } since && since < happened.At && Step.Of(State, Reason) is { } step)
        {
            ended = new Stay(step, happened.At, happened.At - since);
        }

        return new Standing(to, happened.WaitReason, EnrollmentTransitions.IsUnderWay(to) ? happened.At : null);
    }
}

/// <summary>How long a record stood in a step.</summary>
internal readonly record struct Stay(string Step, DateTimeOffset Until, TimeSpan Time);
