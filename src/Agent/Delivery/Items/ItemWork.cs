namespace Muster.Agent.Delivery.Items;

/// <summary>One item that is worked on.</summary>
internal sealed record ItemWork
{
    /// <summary>For example <c>app:0193a697-…</c>: a name for files and logs.</summary>
    public required string Key { get; init; }

    /// <summary>The item's document, whose SHA-256 is the manifest's.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Where the package lies that <see cref="IItemHandler.NeedOf"/> asked for, verified.</summary>
    public string? PackagePath { get; init; }

    /// <summary>What templates may name.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Whether what an older version put and this one does not name is taken off.</summary>
    public required bool RemovesWhatLeft { get; init; }

    /// <summary>What the handler remembered of what it put, JSON; null at first.</summary>
    public string? Memory { get; init; }

    /// <summary>Stores what the handler remembers, on disk when it returns: to be called before the machine is changed.</summary>
    public required Action<string> Remember { get; init; }
}
