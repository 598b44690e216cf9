namespace Muster.Storage.Feed;

internal sealed class ChangeRow
{
    public required long Seq { get; init; }

    public required string Topic { get; init; }

    public required Guid EntityId { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>One row: the last number given. Its row lock makes the order of numbers the order of commits, which a sequence does not.</summary>
internal sealed class FeedHead
{
    public required int Id { get; init; }

    public required long Seq { get; set; }
}
