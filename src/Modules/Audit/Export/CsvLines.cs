using System.Buffers;
using System.Globalization;
using Muster.Http.Lists;
using Muster.Kernel.Time;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog.Lines;

namespace Muster.Modules.Audit.Export;

/// <summary>For spreadsheets.</summary>
internal sealed class CsvLines : ExportLines
{
    public override string ContentType => "text/csv";

    public override string Extension => "csv";

    public override void Begin(IBufferWriter<byte> output, ExportRange range) =>
        CsvLine.Write(
            output,
            ["seq", "at", "actor_kind", "actor_id", "actor_name", "action", "entity_kind", "entity_id", "details", "id"]
        );

    public override void Write(IBufferWriter<byte> output, SealedRow row) =>
        CsvLine.Write(
            output,
            [
                row.Leaf.Seq.ToString(CultureInfo.InvariantCulture),
                LineInstant.Write(row.Row.At.ToUnixMicroseconds()),
                row.Row.ActorKind,
                row.Row.ActorId,
                row.ActorName ?? "",
                row.Row.Action,
                row.Row.EntityKind,
                row.Row.EntityId,
                row.Openings is null ? row.Row.Details : Opening.Open(row.Row.Details, row.Openings).GetRawText(),
                row.Row.Id.ToString(),
            ]
        );
}
