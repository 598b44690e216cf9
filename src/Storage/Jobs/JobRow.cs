namespace Muster.Storage.Jobs;

internal sealed class JobRow
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>At most one job of a key; scheduling it again moves it.</summary>
    public required string UniqueKey { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }
}
