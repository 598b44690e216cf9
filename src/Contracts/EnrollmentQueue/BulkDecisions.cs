namespace Muster.Contracts.EnrollmentQueue;

/// <summary>A request and the fingerprint that was seen with it.</summary>
public sealed record SeenRequest(Guid Id, string ExpectedFingerprint);

public sealed record ApproveEnrollmentRequests
{
    /// <summary>1 to 500. Those with a conflict are skipped, never forced.</summary>
    public required IReadOnlyList<SeenRequest> Items { get; init; }

    /// <summary>The same for several calls that belong together, and for a call that is repeated; made by the server when missing.</summary>
    public Guid? OperationId { get; init; }

    /// <summary>At most 500 characters, kept with each decision.</summary>
    public string? Note { get; init; }
}

public sealed record RejectEnrollmentRequests
{
    /// <summary>1 to 500.</summary>
    public required IReadOnlyList<SeenRequest> Items { get; init; }

    /// <summary>The same for several calls that belong together, and for a call that is repeated; made by the server when missing.</summary>
    public Guid? OperationId { get; init; }

    /// <summary>At most 500 characters, kept with each decision.</summary>
    public string? Reason { get; init; }

    /// <summary>The devices may read the reason.</summary>
    public bool TellDevice { get; init; }

    public bool AlsoBlockKeys { get; init; }
}

public sealed record UndoEnrollmentDecisions(Guid OperationId);

public sealed record BulkDecision
{
    public required Guid OperationId { get; init; }

    /// <summary>Until then all of it can be undone; null when nothing was decided.</summary>
    public DateTimeOffset? UndoUntil { get; init; }

    /// <summary>In the order of the call.</summary>
    public required IReadOnlyList<BulkDecisionItem> Items { get; init; }
}

public sealed record BulkDecisionItem
{
    public required Guid Id { get; init; }

    public required bool Done { get; init; }

    /// <summary>The state of the request now; null when there is no such request.</summary>
    public string? State { get; init; }

    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>Why it was not done, as the code of a problem document.</summary>
    public string? Code { get; init; }

    public string? Message { get; init; }
}
