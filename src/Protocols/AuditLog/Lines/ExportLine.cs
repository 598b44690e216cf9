using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>Reads the lines behind the first one. Each is one object and nothing else, and no member comes twice: what is not read could be shown.</summary>
internal sealed class ExportLine
{
    private readonly MemberNames names = new();

    /// <summary>Of the line that was read last.</summary>
    public RowReading Row { get; } = new();

    /// <inheritdoc cref="Row"/>
    public SignedHead? Head { get; private set; }

    public LineKind Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        names.Forget();
        try
        {
            var kind = ReadObject(ref reader, line);
            return reader.Read() ? LineKind.Unreadable : kind;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return LineKind.Unreadable;
        }
    }

    private LineKind ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        if (
            !reader.Read()
            || reader.TokenType != JsonTokenType.StartObject
            || !reader.Read()
            || !reader.ValueTextEquals("type"u8)
        )
        {
            return LineKind.Unreadable;
        }

        names.Add(ref reader);
        reader.Read();
        if (reader.ValueTextEquals("row"u8))
        {
            return Row.Read(ref reader, names, line) ? LineKind.Row : LineKind.Unreadable;
        }

        Head = reader.ValueTextEquals("head"u8) ? HeadLine.Read(ref reader, names) : null;
        return Head is null ? LineKind.Unreadable : LineKind.Head;
    }
}

internal enum LineKind
{
    Unreadable,
    Row,
    Head,
}
