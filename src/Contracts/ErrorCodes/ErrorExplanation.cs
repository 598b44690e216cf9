namespace Muster.Contracts.ErrorCodes;

/// <summary>What is known of an error code, or of the text of an error that has none.</summary>
public sealed record ErrorExplanation
{
    /// <summary>In its common spelling; null when only a text was asked for.</summary>
    public string? Code { get; init; }

    /// <summary>The likeliest first. Never empty: what nobody knows has the category <c>UNKNOWN</c>.</summary>
    public required IReadOnlyList<ErrorCause> Causes { get; init; }
}

/// <summary>One thing that an error may mean.</summary>
public sealed record ErrorCause
{
    /// <summary>Of its entry in the catalogue; null for what the catalogue does not know.</summary>
    public string? Key { get; init; }

    public string? Code { get; init; }

    public string? Symbol { get; init; }

    /// <summary><c>windows</c>, <c>apple</c>, <c>android</c>, <c>agent</c> or <c>all</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>Who says so: <c>mde2</c>, <c>join</c>, <c>autopilot</c>, <c>esp</c>, <c>devicePreparation</c>, <c>apple</c>, <c>ade</c>, <c>android</c>, <c>zeroTouch</c>, <c>agent</c> or <c>server</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The step in which it comes up; null when in any.</summary>
    public string? Phase { get; init; }

    public required ErrorCategory Category { get; init; }

    /// <summary>What happened.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Fix { get; init; }

    /// <summary>What the person with the device in hand is told.</summary>
    public required string UserText { get; init; }

    /// <summary>What happened, and where an administrator looks next.</summary>
    public required string AdminText { get; init; }

    /// <summary>How well it is known: <c>high</c> from a primary source, <c>medium</c> from a secondary one, <c>unverified</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>Where it is written down.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it stands where it stands in the list: <c>own_facts</c>, <c>text</c>, <c>phase</c>, <c>code</c>, <c>possible</c> or <c>unknown</c>.</summary>
    public required string Because { get; init; }
}

/// <summary>Why, apart from code and message: what statistics count.</summary>
public sealed record ErrorCategory
{
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>The value of <c>deviceEnrollmentFailureReason</c> of Microsoft Graph.</summary>
    public required string GraphReason { get; init; }
}
