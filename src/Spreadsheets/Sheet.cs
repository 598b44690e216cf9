using Muster.Spreadsheets.Csv;
using Muster.Spreadsheets.Xlsx;

namespace Muster.Spreadsheets;

/// <summary>
/// A table as people keep it: CSV or an Excel workbook, told apart by its bytes. Opening reads the file once to its end, so what is wrong
/// with the file as a whole is known before its first row is used; the rows are a stream, and memory does not grow with them.
/// </summary>
public sealed class Sheet
{
    private readonly IRowSource source;
    private readonly SheetHead head;

    private Sheet(IRowSource source, SheetHead head)
    {
        this.source = source;
        this.head = head;
    }

    public SheetKind Kind => source.Kind;

    /// <summary>Of a CSV file, by its registered name.</summary>
    public string? Encoding => source.Encoding;

    /// <summary>Whether the same bytes would be other text in another encoding, so that a person should look at names with accents.</summary>
    public bool EncodingIsGuess => source.EncodingIsGuess;

    /// <summary>Of a CSV file.</summary>
    public char? Delimiter => source.Delimiter;

    /// <summary>Of a workbook: the name of the sheet that is read.</summary>
    public string? Worksheet => source.Worksheet;

    /// <summary>Of a workbook: those that people see, in the order of their tabs.</summary>
    public IReadOnlyList<string> Worksheets => source.Worksheets;

    /// <summary>The cells of the first row that is not empty, without blanks around them.</summary>
    public IReadOnlyList<string> Header => head.Cells;

    public long HeaderLine => head.Line;

    /// <summary>Below the header, without empty ones.</summary>
    public int RowCount => head.RowCount;

    /// <param name="stream">Can seek. It stays the caller's, and open for as long as rows are read.</param>
    /// <param name="choice">Of a person; null to find everything out.</param>
    /// <param name="ct">Ends the opening, and each later reading of rows, where it stands.</param>
    public static SheetOpening Open(
        Stream stream,
        SheetLimits limits,
        SheetChoice? choice = null,
        CancellationToken ct = default
    )
    {
        try
        {
            var rows = SourceOf(new EndedStream(stream, ct), limits, choice);
            return new SheetOpening.Opened(new Sheet(rows, SheetHead.Read(rows, limits)));
        }
        catch (RefusedSheetException refused)
        {
            return new SheetOpening.Refused(refused.Refusal);
        }
    }

    /// <summary>From the first row below the header each time; one reading at a time, for there is one stream.</summary>
    public IEnumerable<SheetRow> Rows() =>
        source.Read(headerOnly: false).Skip(1).Where(row => row.Filled > 0).Select(row => head.Shape(row));

    private static IRowSource SourceOf(Stream stream, SheetLimits limits, SheetChoice? choice)
    {
        if (stream.Length > limits.Bytes)
        {
            throw RefusedSheetException.Of(
                SheetReason.TooLarge,
                $"The file is larger than {limits.Bytes / (1024 * 1024)} MB."
            );
        }

        return FileMark.IsZip(stream)
            ? XlsxSource.Find(stream, limits, choice)
            : CsvSource.Find(stream, limits, choice);
    }
}

public enum SheetKind
{
    Csv,
    Xlsx,
}
