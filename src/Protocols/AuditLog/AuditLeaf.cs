using Muster.Protocols.AuditLog.Tree;

namespace Muster.Protocols.AuditLog;

/// <summary>What is sealed of one row of the audit trail. The format is told in <c>docs/audit-log.md</c>.</summary>
public sealed record AuditLeaf
{
    public required Guid Id { get; init; }

    /// <summary>Since 1970, UTC.</summary>
    public required long AtMicroseconds { get; init; }

    public required string ActorKind { get; init; }

    public required string ActorId { get; init; }

    public required string Action { get; init; }

    public required string EntityKind { get; init; }

    public required string EntityId { get; init; }

    /// <summary>JSON, exactly as it is stored.</summary>
    public required string Details { get; init; }

    internal static ReadOnlySpan<byte> Tag => "muster-audit-leaf/1"u8;

    /// <param name="buffer">Overwritten.</param>
    public byte[] HashBy(CanonicalBytes buffer) =>
        TreeHash.Leaf(
            buffer
                .Begin(Tag)
                .Id(Id)
                .Number(AtMicroseconds)
                .Text(ActorKind)
                .Text(ActorId)
                .Text(Action)
                .Text(EntityKind)
                .Text(EntityId)
                .Text(Details)
                .Written
        );
}
