namespace Muster.ErrorCatalogue;

/// <summary>An error as it was seen. Everything in it but <see cref="Facts"/> is what somebody else said.</summary>
public sealed record Observation
{
    public string? Code { get; init; }

    /// <summary>The message that came with it.</summary>
    public string? Text { get; init; }

    public string? Source { get; init; }

    public string? Phase { get; init; }

    public string? Platform { get; init; }

    public IReadOnlySet<OwnFact> Facts { get; init; } = new HashSet<OwnFact>();

    /// <summary>What the texts may name, for example <c>n</c> and <c>limit</c>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}
