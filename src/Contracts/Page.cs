namespace Muster.Contracts;

/// <summary>One page of a list. <c>nextCursor</c> is opaque and absent on the last page; lists page by key, never by offset.</summary>
public sealed record Page<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    public string? NextCursor { get; init; }
}
