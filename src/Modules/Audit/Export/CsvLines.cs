using System.Buffers;
using System.Globalization;
using System.Text;
using Muster.Kernel.Time;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog.Lines;

namespace Muster.Modules.Audit.Export;

/// <summary>RFC 4180, for spreadsheets: no cell begins as a formula does.</summary>
internal sealed class CsvLines : ExportLines
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public override string ContentType => "text/csv";

    public override string Extension => "csv";

    public override void Begin(IBufferWriter<byte> output, ExportRange range) =>
        Line(
            output,
            ["seq", "at", "actor_kind", "actor_id", "actor_name", "action", "entity_kind", "entity_id", "details", "id"]
        );

    public override void Write(IBufferWriter<byte> output, SealedRow row) =>
        Line(
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

    private static void Line(IBufferWriter<byte> output, IReadOnlyList<string> cells) =>
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\r\n", output);

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
