using System.Buffers;
using System.Globalization;
using System.Text;
using Muster.Kernel.Time;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog.Lines;

namespace Muster.Modules.Audit.Export;

/// <summary>RFC 5424, one message in each line, what happened as structured data.</summary>
internal sealed class SyslogLines(string host) : ExportLines
{
    /// <summary>Facility 13 (log audit), severity 6 (informational).</summary>
    private const string Priority = "110";

    /// <summary>The number that RFC 5612 keeps for documents: Muster has none of its own.</summary>
    private const string StructuredData = "muster@32473";

    private const int MaxHost = 255;
    private const int MaxMessageId = 32;

    public override string ContentType => "text/plain";

    public override string Extension => "log";

    public override void Begin(IBufferWriter<byte> output, ExportRange range) { }

    public override void Write(IBufferWriter<byte> output, SealedRow row)
    {
        var (leaf, found) = (row.Leaf, row.Row);
        var text = new StringBuilder($"<{Priority}>1 {LineInstant.Write(found.At.ToUnixMicroseconds())} ");
        text.Append(Name(host, MaxHost)).Append(" muster - ").Append(Name(found.Action, MaxMessageId));
        text.Append(" [").Append(StructuredData);
        Add(text, "seq", leaf.Seq.ToString(CultureInfo.InvariantCulture));
        Add(text, "id", found.Id.ToString());
        Add(text, "actorKind", found.ActorKind);
        Add(text, "actorId", found.ActorId);
        Add(text, "actorName", row.ActorName);
        Add(text, "entityKind", found.EntityKind);
        Add(text, "entityId", found.EntityId);
        Add(
            text,
            "details",
            row.Openings is null ? found.Details : Opening.Open(found.Details, row.Openings).GetRawText()
        );
        text.Append("]\n");
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    /// <summary>Section 6.2: printable ASCII without blanks, or a dash.</summary>
    private static string Name(string text, int most)
    {
        var name = string.Concat(text.Where(c => c is > ' ' and <= '~').Take(most));
        return name.Length == 0 ? "-" : name;
    }

    /// <summary>Section 6.3.3: these three characters are escaped; a line break would begin another message.</summary>
    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        text.Append(' ').Append(name).Append("=\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\' or ']')
            {
                text.Append('\\');
            }

            text.Append(char.IsControl(c) ? ' ' : c);
        }

        text.Append('"');
    }
}
