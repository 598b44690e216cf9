namespace Muster.Contracts.Enrollments;

/// <summary>How enrollment goes. Each subject (a device, or a key that has none yet) counts once, by its latest record.</summary>
public sealed record EnrollmentStatusSummary
{
    /// <summary>Successfully managed.</summary>
    public required long Enrolled { get; init; }

    /// <summary>Currently enrolling.</summary>
    public required long InProgress { get; init; }

    /// <summary>Waiting to start, or for a person.</summary>
    public required long Pending { get; init; }

    /// <summary>Needs attention.</summary>
    public required long Failed { get; init; }

    /// <summary>Went silent without a verdict: neither a success nor a failure.</summary>
    public required long Incomplete { get; init; }

    /// <summary>Days that rates and averages are over, the running hour included.</summary>
    public required int WindowDays { get; init; }

    /// <summary>Percent of the first attempts with a verdict in the window that succeeded; null when there was none.</summary>
    public double? FirstTimeRight { get; init; }

    /// <summary>How estimates held that were made of attempts that ended in the window.</summary>
    public required EstimateCalibration Estimates { get; init; }

    /// <summary>Attempts that were said to have failed in the window.</summary>
    public required GivenVerdicts FailedVerdicts { get; init; }

    /// <summary>Attempts that were said to be incomplete in the window.</summary>
    public required GivenVerdicts IncompleteVerdicts { get; init; }

    public required IReadOnlyList<PlatformStatus> ByPlatform { get; init; }
}

/// <summary>One platform and method. Requests of keys that nobody let in stand together under <c>unknown</c>.</summary>
public sealed record PlatformStatus
{
    public required string Platform { get; init; }

    public required string Method { get; init; }

    /// <summary>As people say it, for example <c>Windows (Autopilot)</c>.</summary>
    public required string Label { get; init; }

    /// <summary>Devices that are enrolled; together they are <see cref="EnrollmentStatusSummary.Enrolled"/>.</summary>
    public required long Total { get; init; }

    public required long InProgress { get; init; }

    public required long Pending { get; init; }

    public required long Failed { get; init; }

    public required long Incomplete { get; init; }

    /// <summary>Attempts that began in the running hour and the 167 hours before it.</summary>
    public required long Last7Days { get; init; }

    /// <summary>Attempts with a verdict in the window.</summary>
    public required long Finished { get; init; }

    /// <summary>Percent of <see cref="Finished"/>, with one decimal; null when there are none. Incomplete ones have no verdict.</summary>
    public double? SuccessRate { get; init; }

    /// <summary>From begin to success, of those that succeeded in the window.</summary>
    public long? AvgMinutes { get; init; }

    /// <summary>Percent of the first attempts with a verdict in the window that succeeded; null when there was none.</summary>
    public double? FirstTimeRight { get; init; }

    /// <summary>Attempts that were said to have failed in the window.</summary>
    public required GivenVerdicts FailedVerdicts { get; init; }

    /// <summary>Attempts that were said to be incomplete in the window.</summary>
    public required GivenVerdicts IncompleteVerdicts { get; init; }
}

/// <summary>How often it was said, and how often wrongly.</summary>
/// <param name="Given">Attempts of which it was said.</param>
/// <param name="Overturned">Those of them that succeeded after all.</param>
/// <param name="OverturnedPercent">Null when there was none.</param>
public sealed record GivenVerdicts(long Given, long Overturned, double? OverturnedPercent);

/// <summary>Estimates held against what came. Good ones are right by the median in half of the cases, and by the 90th percentile in nine of ten.</summary>
public sealed record EstimateCalibration
{
    /// <summary>Estimates whose attempt succeeded, or went silent; one for each step that lasted long enough to be asked for one.</summary>
    public required long Made { get; init; }

    /// <summary>Percent that were through by the median; null below twenty.</summary>
    public double? DoneByMedianPercent { get; init; }

    /// <summary>Percent that were through by the 90th percentile; null below twenty.</summary>
    public double? DoneByP90Percent { get; init; }
}

/// <summary>How long a step took in the last 30 days, on the same platform by the same method. The model of a device is not known yet.</summary>
public sealed record UsualTime
{
    /// <summary>86,400 where it is a day or more.</summary>
    public required long MedianSeconds { get; init; }

    /// <summary>Nine of ten took no longer.</summary>
    public required long P90Seconds { get; init; }

    /// <summary>At least twenty: below that nothing is said.</summary>
    public required long Samples { get; init; }
}

/// <summary>An enrollment under way.</summary>
public sealed record ActiveEnrollment
{
    /// <summary>Of the record.</summary>
    public required Guid Id { get; init; }

    public Guid? DeviceId { get; init; }

    /// <summary>The device's name; what it claimed while it has none.</summary>
    public string? Device { get; init; }

    public EnrollmentPerson? User { get; init; }

    public required string Platform { get; init; }

    public string? OsVersion { get; init; }

    public required string Method { get; init; }

    /// <summary>As people say platform and method.</summary>
    public required string Label { get; init; }

    public required string State { get; init; }

    /// <summary>Percent.</summary>
    public required int Progress { get; init; }

    /// <summary>What it waits for now.</summary>
    public string? WaitingFor { get; init; }

    /// <summary>Whose turn it is: <c>device</c>, <c>user</c>, <c>admin</c> or <c>server</c>.</summary>
    public string? WaitingOn { get; init; }

    /// <summary>Since when it waits for that.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What is usual where it stands; null when too little is known.</summary>
    public UsualTime? Usual { get; init; }

    /// <summary>Half of those like it are enrolled in so many minutes from now; null when a person is next or too little is known.</summary>
    public long? EtaMinutes { get; init; }

    /// <summary>Nine of ten are.</summary>
    public long? EtaP90Minutes { get; init; }

    /// <summary><c>stalled</c>, <c>awaiting_user</c>, <c>held</c> or <c>retrying</c>; null when it simply moves.</summary>
    public string? SubStatus { get; init; }

    /// <summary>Since when nothing was heard of it, where something should be.</summary>
    public DateTimeOffset? StalledAt { get; init; }

    public required int AttemptNo { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastEventAt { get; init; }

    /// <summary>It belongs to a simulated fleet.</summary>
    public required bool Simulated { get; init; }
}

public sealed record EnrollmentPerson(Guid Id, string DisplayName);

/// <summary>One hour; those in which nothing happened are left out.</summary>
/// <param name="Hour">When it began.</param>
public sealed record EnrollmentHour(DateTimeOffset Hour, long Started, long Succeeded, long Failed);
