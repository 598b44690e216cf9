namespace Muster.Protocols.Agent.Delivery;

/// <summary>Data of a reported event <c>itemState</c>: how far a device is with one item.</summary>
public sealed record ItemReport
{
    public const string EventKind = "itemState";

    /// <summary>At most so many characters of <see cref="Detail"/>.</summary>
    public const int MostDetail = 1500;

    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Of the content that this is about.</summary>
    public required long Version { get; init; }

    /// <summary>Of the manifest that the device went by: what an older one brought never wins over a newer one.</summary>
    public required long ManifestVersion { get; init; }

    public required int Round { get; init; }

    /// <summary><c>downloading</c>, <c>installing</c>, <c>installed</c>, <c>waiting</c>, <c>failed</c>, <c>unsupported</c>, <c>removing</c> or <c>removed</c>.</summary>
    public required string State { get; init; }

    /// <summary>How often it was tried in this round.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried again, by the device's clock; null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why, in a word, for example <c>exit_code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Why, for people: the end of what the installer said.</summary>
    public string? Detail { get; init; }
}
