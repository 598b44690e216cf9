using System.Buffers;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog;

namespace Muster.Modules.Audit.Export;

/// <summary>A format of the export: writes what it is told of, one after another.</summary>
internal abstract class ExportLines
{
    public abstract string ContentType { get; }

    public abstract string Extension { get; }

    public abstract void Begin(IBufferWriter<byte> output, ExportRange range);

    public abstract void Write(IBufferWriter<byte> output, SealedRow row);

    /// <summary>Formats that cannot be checked leave heads out.</summary>
    public virtual void Write(IBufferWriter<byte> output, SignedHead head) { }
}

/// <param name="Openings">As stored; null when they were not asked for, or are erased.</param>
/// <param name="ActorName">Null when it was not asked for, or is erased.</param>
internal sealed record SealedRow(LeafRow Leaf, AuditRow Row, string? Openings, string? ActorName);
