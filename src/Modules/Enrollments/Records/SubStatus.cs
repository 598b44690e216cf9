namespace Muster.Modules.Enrollments.Records;

/// <summary>What is told beside the state.</summary>
internal enum SubStatusKind
{
    Stalled,
    AwaitingUser,
    Held,
    Retrying,
}

internal static class SubStatus
{
    /// <returns>Null when it simply moves, or does not.</returns>
    public static SubStatusKind? Of(EnrollmentRecord record)
    {
        if (!EnrollmentTransitions.IsUnderWay(record.State))
        {
            return null;
        }

        var owner = record.WaitReason is { } reason ? Waits.OwnerOf(reason) : (WaitOwner?)null;
        return record.StalledAt is not null ? SubStatusKind.Stalled
            : owner == WaitOwner.Admin ? SubStatusKind.Held
            : owner == WaitOwner.User ? SubStatusKind.AwaitingUser
            : record.FailureId is not null ? SubStatusKind.Retrying
            : null;
    }
}
