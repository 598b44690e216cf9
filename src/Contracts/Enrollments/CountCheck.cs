namespace Muster.Contracts.Enrollments;

/// <summary>Whether the kept counts are those of the rows.</summary>
public sealed record CountCheck
{
    public required long Records { get; init; }

    public required long Failures { get; init; }

    /// <summary>Empty when they are; the first hundred otherwise.</summary>
    public required IReadOnlyList<CountDifference> Differences { get; init; }
}

/// <param name="Count">Which: metric, platform, method, reason and hour since 1970.</param>
public sealed record CountDifference(string Count, long Kept, long Actual);
