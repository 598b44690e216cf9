using Muster.Kernel.Time;
using Muster.Protocols.AuditLog;

namespace Muster.Modules.Audit.Internal;

/// <summary>Written once: triggers refuse UPDATE and DELETE.</summary>
internal sealed class AuditRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ActorKind { get; init; }

    public required string ActorId { get; init; }

    public required string Action { get; init; }

    public required string EntityKind { get; init; }

    public required string EntityId { get; init; }

    /// <summary>JSON, exactly the bytes that are sealed.</summary>
    public required string Details { get; init; }

    public AuditLeaf ToLeaf() =>
        new()
        {
            Id = Id,
            AtMicroseconds = At.ToUnixMicroseconds(),
            ActorKind = ActorKind,
            ActorId = ActorId,
            Action = Action,
            EntityKind = EntityKind,
            EntityId = EntityId,
            Details = Details,
        };
}
