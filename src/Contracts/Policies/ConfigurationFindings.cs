namespace Muster.Contracts.Policies;

/// <summary>What a content says and what is wrong with it, judged as when it is saved.</summary>
public sealed record ConfigurationValidation
{
    /// <summary>What forbids to save it; at most 100.</summary>
    public required IReadOnlyList<ConfigurationFinding> Faults { get; init; }

    /// <summary>What its author should know; at most 100.</summary>
    public required IReadOnlyList<ConfigurationFinding> Warnings { get; init; }

    public required IReadOnlyList<ConfigurationSetting> Settings { get; init; }

    /// <summary>Against the newest version of the policy that was named; empty without one.</summary>
    public required IReadOnlyList<ConfigurationChange> Changes { get; init; }

    /// <summary>Other policies that set the same things to something else; at most 200.</summary>
    public required IReadOnlyList<ConfigurationConflict> Conflicts { get; init; }
}

/// <param name="Code">Stable; <c>docs/guide/policies.md</c> has them all.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Pointer">RFC 6901 into the content; empty for the whole.</param>
/// <param name="Field">The last part of the pointer.</param>
public sealed record ConfigurationFinding(
    string Code,
    string Words,
    int Line,
    int Column,
    string Pointer,
    string Field
);

/// <param name="Changes">By setting, in the order of their keys.</param>
public sealed record ConfigurationDiff(int From, int To, IReadOnlyList<ConfigurationChange> Changes);

/// <param name="Change"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Before">Null when it was not set, or is a secret.</param>
/// <param name="After">Null when it is not set, or is a secret.</param>
public sealed record ConfigurationChange(string Key, string Change, string? Before, string? After, bool Secret);

/// <param name="More">Whether there are more than the 200 that are shown.</param>
public sealed record ConfigurationConflicts(IReadOnlyList<ConfigurationConflict> Items, bool More);

/// <param name="Key">What both set.</param>
/// <param name="Result"><c>different</c>, <c>same</c>, or <c>unknown</c> of secrets, which are not compared.</param>
public sealed record ConfigurationConflict(string Key, Guid PolicyId, string PolicyName, string Kind, string Result);
