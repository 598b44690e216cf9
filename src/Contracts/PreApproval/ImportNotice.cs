namespace Muster.Contracts.PreApproval;

/// <summary>The end of a commit or an undo, for the operator who began it and has not seen it yet.</summary>
public sealed record ImportNotice
{
    public required Guid ImportId { get; init; }

    public required string FileName { get; init; }

    /// <summary><c>committed</c> or <c>undone</c>.</summary>
    public required string State { get; init; }

    public required int Rows { get; init; }

    /// <summary>Rows whose devices are expected by this list; of an undone one, those that were.</summary>
    public required int Imported { get; init; }

    /// <summary>Rows whose devices were expected already and stay as they are.</summary>
    public required int Skipped { get; init; }

    /// <summary>Rows that were wrong or in conflict, and were left out.</summary>
    public required int Failed { get; init; }
}
