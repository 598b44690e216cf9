namespace Muster.Contracts.Restrictions;

/// <summary>A rule about who may come in. Every enabled one counts; the strictest decides.</summary>
public sealed record EnrollmentRestriction
{
    public required Guid Id { get; init; }

    public required EnrollmentRestrictionDraft Rule { get; init; }

    public required string ChangedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required long Version { get; init; }
}

/// <summary>What is said of a restriction. Which of the last members it has follows from its kind.</summary>
public sealed record EnrollmentRestrictionDraft
{
    /// <summary>1 to 128 characters.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// <c>platform</c>: none of <c>platforms</c> may come in. <c>minimum_os</c>: not below <c>minimumVersion</c>.
    /// <c>ownership</c>: only <c>ownerships</c>. <c>device_limit</c>: not more than <c>deviceLimit</c> for a person.
    /// <c>hours</c>: only within <c>hours</c>. <c>closed</c>: not within <c>closed</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>What happens to a device that it concerns: <c>refuse</c>, or <c>ask</c> a person, who may let it in all the same.</summary>
    public required string Effect { get; init; }

    public required bool Enabled { get; init; }

    /// <summary>The platforms that it concerns, for example <c>linux</c>; every one when nothing is said.</summary>
    public IReadOnlyList<string>? Platforms { get; init; }

    /// <summary>Only systems whose text begins so, for example <c>Ubuntu</c>: versions of others cannot be compared with its own.</summary>
    public string? OsName { get; init; }

    /// <summary>Up to four numbers with dots between, for example <c>24.04</c> or <c>10.0.22631</c>.</summary>
    public string? MinimumVersion { get; init; }

    /// <summary>
    /// Those that may come in: <c>corporate</c> (an enrollment key vouches for it), <c>unknown</c>, <c>personal</c> (its way in is one for
    /// devices of people's own).
    /// </summary>
    public IReadOnlyList<string>? Ownerships { get; init; }

    /// <summary>1 to 1000 devices.</summary>
    public int? DeviceLimit { get; init; }

    /// <summary>Devices that were not heard for more than so many days, 1 to 3650, do not count; every one counts when nothing is said.</summary>
    public int? IgnoreUnusedDays { get; init; }

    public RestrictionHours? Hours { get; init; }

    public RestrictionPeriod? Closed { get; init; }
}

/// <summary>When devices may come in, each week.</summary>
/// <param name="TimeZone">For example <c>Europe/Berlin</c>.</param>
/// <param name="Days"><c>monday</c> to <c>sunday</c>: the days on which it opens.</param>
/// <param name="OpensAt">For example <c>08:00</c>.</param>
/// <param name="ClosesAt">For example <c>18:00</c>; not later than it opens means the next day.</param>
public sealed record RestrictionHours(string TimeZone, IReadOnlyList<string> Days, string OpensAt, string ClosesAt);

/// <param name="Until">Not included.</param>
public sealed record RestrictionPeriod(DateTimeOffset From, DateTimeOffset Until);
