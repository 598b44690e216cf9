namespace Muster.Contracts;

/// <summary>A problem document (RFC 9457) with Muster's members: a stable code, faults by field, and where to read on.</summary>
public sealed record Problem
{
    public string? Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>One or two sentences for a person: what happened and what to do.</summary>
    public string? Detail { get; init; }

    /// <summary>Stable, machine-readable; listed in <c>docs/guide/problems.md</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Faults by field name, camelCase as in the request.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Where this code is explained.</summary>
    public string? Docs { get; init; }

    /// <summary>Identifies the call; the server's log names it with an unexpected fault.</summary>
    public string? TraceId { get; init; }
}
