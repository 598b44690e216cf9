using CsvHelper;

namespace Muster.Spreadsheets.Csv;

internal sealed class CsvSource : IRowSource
{
    private const int SampleBytes = 64 * 1024;

    private readonly Stream stream;
    private readonly SheetLimits limits;
    private readonly TextEncoding encoding;
    private readonly Delimiters delimiters;

    private CsvSource(Stream stream, SheetLimits limits, TextEncoding encoding, Delimiters delimiters)
    {
        this.stream = stream;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiters = delimiters;
    }

    public SheetKind Kind => SheetKind.Csv;

    public string? Encoding => encoding.Name;

    public bool EncodingIsGuess => encoding.IsGuess;

    public char? Delimiter => delimiters.Delimiter;

    public string? Worksheet => null;

    public IReadOnlyList<string> Worksheets => [];

    public static CsvSource Find(Stream stream, SheetLimits limits, SheetChoice? choice)
    {
        FileMark.RefuseOthers(stream);
        var found = EncodingSearch.Find(stream, choice?.Encoding);
        var sample = found.Sample(stream, SampleBytes);
        FileMark.RefuseMarkup(sample);
        var cut = stream.Length > found.MarkBytes + SampleBytes;
        return new CsvSource(stream, limits, found, Delimiters.Find(sample, cut, choice?.Delimiter));
    }

    public IEnumerable<SourceRow> Read(bool headerOnly)
    {
        CsvMalformedReason? malformed = null;
        var options = new CsvReaderOptions
        {
            Separator = delimiters.Delimiter,
            HasHeader = false,
            DetectSeparatorHint = false,
            Encoding = encoding.Encoding,
            MaxRecordSize = limits.RecordBytes,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed = record.Reason,
        };
        stream.Position = encoding.MarkBytes;
        using var reader = CsvReader.Create(stream, options, leaveOpen: true);
        var (hint, header) = (delimiters.Hinted, true);
        for (long last = 0; Advance(reader, last); last = reader.LineNumber)
        {
            var (filled, fault) = (reader.Filled(), Malformed(malformed, reader.LineNumber));
            malformed = null;
            if (hint || filled == 0)
            {
                hint = false;
                continue;
            }

            yield return headerOnly && !header
                ? new SourceRow(reader.LineNumber, [], filled, reader.FieldCount, fault)
                : new SourceRow(
                    reader.LineNumber,
                    reader.Cells(limits, out var tooLong),
                    filled,
                    reader.FieldCount,
                    fault ?? tooLong
                );
            header = false;
        }
    }

    private static bool Advance(CsvReader reader, long last)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            throw RefusedSheetException.Of(
                SheetReason.RowTooLong,
                $"A row after line {last} is longer than any real one; look for a quote that does not close.",
                tooLong.LineNumber > 0 ? tooLong.LineNumber : last + 1
            );
        }
    }

    /// <summary>A quote inside a cell that has none around it, such as an inch mark, is text.</summary>
    private static RowFault? Malformed(CsvMalformedReason? reason, long line) =>
        reason switch
        {
            CsvMalformedReason.UnterminatedQuote => throw RefusedSheetException.Of(
                SheetReason.OpenQuote,
                $"A quote that opens in the row of line {line} is never closed.",
                line
            ),
            CsvMalformedReason.TextAfterClosingQuote => new RowFault(
                RowReason.Quotes,
                "Text stands behind a closing quote. Write a quote inside a cell twice."
            ),
            _ => null,
        };
}
