namespace Muster.Storage.Outbox;

internal sealed class OutboxRow
{
    /// <summary>Counted by the database; orders the events of one stream.</summary>
    public long Position { get; private set; }

    /// <summary>Topic and entity: a poison event parks its stream and no other.</summary>
    public required string Stream { get; init; }

    public required string Kind { get; init; }

    public required string Payload { get; init; }

    public required string Topic { get; init; }

    public required Guid EntityId { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }
}
