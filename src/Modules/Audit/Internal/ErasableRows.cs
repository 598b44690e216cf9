namespace Muster.Modules.Audit.Internal;

/// <summary>The name of an operator or a token, now.</summary>
internal sealed class ActorName
{
    public required string Kind { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }
}

/// <summary>The personal values of one event.</summary>
internal sealed class OpeningRow
{
    public required Guid EventId { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>JSON: see <see cref="Opening"/>, by the name of the property.</summary>
    public required string Openings { get; init; }
}
