using Muster.ErrorCatalogue;

namespace Muster.Modules.Enrollments.Failures;

/// <summary>What shows that an attempt failed: an error of the device, a refusal of this server. Silence is none.</summary>
internal sealed record FailureEvidence
{
    /// <summary>Who says so, as in the error catalogue.</summary>
    public required string Source { get; init; }

    public string? Phase { get; init; }

    public string? Code { get; init; }

    /// <summary>Cleaned and bounded by the caller.</summary>
    public string? Message { get; init; }

    /// <summary>What the server itself knows, which decides where a code means several things.</summary>
    public IReadOnlySet<OwnFact> Facts { get; init; } = new HashSet<OwnFact>();
}
