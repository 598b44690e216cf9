using System.Text.Json;

namespace Muster.Contracts.Audit;

/// <summary>One row of the audit trail: who did what to which thing, when.</summary>
public sealed record AuditEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AuditActor Actor { get; init; }

    /// <summary>For example <c>enrollment_approved</c>; the catalogue is in <c>docs/guide/audit.md</c>.</summary>
    public required string Action { get; init; }

    public required AuditEntity Entity { get; init; }

    /// <summary>What the action says about itself: before, after, reason. Never a secret.</summary>
    public required JsonElement Details { get; init; }
}

/// <param name="Kind"><c>operator</c>, <c>token</c>, <c>device</c> or <c>system</c>.</param>
public sealed record AuditActor(string Kind, string Id, string Name);

public sealed record AuditEntity(string Kind, string Id);
