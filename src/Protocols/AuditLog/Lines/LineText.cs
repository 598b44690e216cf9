using System.Text.Encodings.Web;
using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>The words of the lines of an export and of a heads file; each line is one JSON object.</summary>
public static class LineText
{
    public const string Format = "muster-audit/1";

    internal const string Type = "type";
    internal const string LogType = "log";
    internal const string RowType = "row";
    internal const string HeadType = "head";

    /// <summary>Quotes inside of <c>details</c> stay two characters; what could drive a terminal is escaped all the same.</summary>
    public static JsonWriterOptions Writing { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
