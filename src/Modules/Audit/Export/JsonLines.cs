using System.Buffers;
using System.Text.Json;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Keys;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;
using Muster.Protocols.AuditLog.Tree;

namespace Muster.Modules.Audit.Export;

/// <summary>Everything, with the heads between the rows: what <c>muster audit verify</c> reads.</summary>
internal sealed class JsonLines : ExportLines
{
    public override string ContentType => "application/jsonl";

    public override string Extension => "jsonl";

    public override void Begin(IBufferWriter<byte> output, ExportRange range) =>
        Line(
            output,
            new LogLine
            {
                LogId = range.LogId,
                Keys = [.. range.Keys.Select(key => key.Spki.ToArray())],
                Introductions = [.. range.Keys.Select(IntroductionOf).OfType<SignedIntroduction>()],
                Before = range.Start?.ToRange() ?? CompactRange.Empty(),
                Start = range.Start?.ToSignedHead(),
            }.Write
        );

    public override void Write(IBufferWriter<byte> output, SealedRow row) =>
        Line(
            output,
            json => RowLine.Write(json, row.Leaf.Seq, row.Leaf.LeafHash, row.Row.ToLeaf(), Opening.Line(row.Openings))
        );

    public override void Write(IBufferWriter<byte> output, SignedHead head) =>
        Line(output, json => HeadLine.Write(json, head));

    private static SignedIntroduction? IntroductionOf(AuditKey key) =>
        key is { IntroducedBy: { } by, Signature: { } signature }
            ? new SignedIntroduction(
                new KeyIntroduction
                {
                    IntroducedBy = by,
                    Spki = key.Spki,
                    At = key.At,
                },
                signature
            )
            : null;

    private static void Line(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, LineText.Writing))
        {
            write(json);
        }

        output.Write("\n"u8);
    }
}
