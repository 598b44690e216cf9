using Muster.Kernel.Time;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Tree;

namespace Muster.Modules.Audit.Internal;

/// <summary>An event that is in no tree yet. Events commit out of order, so they are found here and never by their ids.</summary>
internal sealed class UnsealedRow
{
    public required DateTimeOffset At { get; init; }

    public required Guid EventId { get; init; }
}

/// <summary>The place of an event in the log.</summary>
internal sealed class LeafRow
{
    /// <summary>The index of the leaf, from 0.</summary>
    public required long Seq { get; init; }

    public required Guid EventId { get; init; }

    public required byte[] LeafHash { get; init; }
}

/// <summary>The root of a full subtree of 256 to the power of <see cref="Level"/> leaves.</summary>
internal sealed class TileRow
{
    public required int Level { get; init; }

    public required long Position { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>What the log was at one size, signed.</summary>
internal sealed class HeadRow
{
    public required long Size { get; init; }

    public required Guid LogId { get; init; }

    public required byte[] Root { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string KeyId { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>The hashes of <see cref="CompactRange.Edge"/>, one behind the other: all that the next leaf needs.</summary>
    public required byte[] Edge { get; init; }

    public CompactRange ToRange() =>
        CompactRange.TryCreate(Size, [.. Edge.Chunk(TreeHash.Size)])
        ?? throw new InvalidOperationException($"The head of {Size} in the database has no edge of that size.");

    public SignedHead ToSignedHead() =>
        new(
            new LogHead
            {
                LogId = LogId,
                Size = Size,
                Root = Root,
                AtMicroseconds = At.ToUnixMicroseconds(),
            },
            KeyId,
            Signature
        );
}
