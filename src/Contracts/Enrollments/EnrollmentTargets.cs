namespace Muster.Contracts.Enrollments;

/// <summary>How fast, or how well, enrollment should go.</summary>
public sealed record EnrollmentTargetDraft
{
    /// <summary><c>duration</c> or <c>success</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a duration: a step, for example <c>installing_apps</c>; the whole way when not given.</summary>
    public string? Step { get; init; }

    /// <summary>All when not given.</summary>
    public string? Platform { get; init; }

    /// <summary>All of the platform when not given.</summary>
    public string? Method { get; init; }

    /// <summary>Of a duration: a limit of the scale on which times are counted, for example 45.</summary>
    public int? Minutes { get; init; }

    /// <summary>How many of a hundred should meet it: 70 to 99.9, with one decimal at most.</summary>
    public required double Percent { get; init; }

    /// <summary>Simulated enrollments count, too.</summary>
    public bool? Simulated { get; init; }
}

/// <summary>A target, and how it is met.</summary>
public sealed record EnrollmentTarget
{
    public required Guid Id { get; init; }

    /// <summary><c>duration</c> or <c>success</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Null for the whole way, and for a target of success.</summary>
    public string? Step { get; init; }

    public string? Platform { get; init; }

    public string? Method { get; init; }

    /// <summary>As people say platform and method; null when it is for all.</summary>
    public string? Label { get; init; }

    public int? Minutes { get; init; }

    public required double Percent { get; init; }

    public required bool Simulated { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it is missed so often that the month cannot make up for it; null when it is not.</summary>
    public DateTimeOffset? BurningSince { get; init; }

    /// <summary>The running day (UTC) and the 29 before it.</summary>
    public required TargetWindow Month { get; init; }

    /// <summary>The running hour and the six before it.</summary>
    public required TargetWindow SixHours { get; init; }

    /// <summary>The running hour and the one before it.</summary>
    public required TargetWindow LastHour { get; init; }

    /// <summary>Send it as <c>If-Match</c> when you change or delete the target.</summary>
    public required long Version { get; init; }
}

/// <summary>How a target was met in a stretch of time.</summary>
public sealed record TargetWindow
{
    /// <summary>Stays that ended in it, or attempts with a verdict.</summary>
    public required long Samples { get; init; }

    public required long Met { get; init; }

    /// <summary>Null when there is no sample.</summary>
    public double? MetPercent { get; init; }

    /// <summary>How many times faster than a month can bear misses come: at 1 the allowance is just used up. Null when there is no sample.</summary>
    public double? BurnRate { get; init; }
}
