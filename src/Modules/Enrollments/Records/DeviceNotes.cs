namespace Muster.Modules.Enrollments.Records;

/// <summary>What a device reports. It is a sign of life: a silent record is where it was before.</summary>
internal static class DeviceNotes
{
    public static void Take(
        EnrollmentRecord record,
        ICollection<EnrollmentEvent> events,
        string kind,
        DateTimeOffset now,
        DateTimeOffset claimedAt,
        string? data
    )
    {
        if (record is { State: EnrollmentState.Incomplete, StateBefore: { } before })
        {
            events.Add(record.Move(before, "device", now));
        }

        if (record.Note(kind, now, claimedAt, data) is { } note)
        {
            events.Add(note);
        }
    }
}
