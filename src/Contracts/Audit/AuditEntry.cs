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

    /// <summary>
    /// What the action says about itself: before, after, reason. Never a secret. A personal value that was erased is
    /// <c>{"erased": true}</c>.
    /// </summary>
    public required JsonElement Details { get; init; }

    /// <summary>Null until the row is in the signed log, which takes about a second.</summary>
    public AuditSeal? Seal { get; init; }
}

/// <param name="Kind"><c>operator</c>, <c>token</c>, <c>device</c> or <c>system</c>.</param>
/// <param name="Name">The name it has now; null when it was erased.</param>
public sealed record AuditActor(string Kind, string Id, string? Name);

public sealed record AuditEntity(string Kind, string Id);

/// <param name="Seq">The place of the row in the signed log, from 0.</param>
/// <param name="SealedAt">When the first head that tells of it was signed.</param>
public sealed record AuditSeal(long Seq, DateTimeOffset SealedAt);
