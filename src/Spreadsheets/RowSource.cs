namespace Muster.Spreadsheets;

/// <summary>Rows as one kind of file holds them, from its first one that is not empty: the header.</summary>
internal interface IRowSource
{
    SheetKind Kind { get; }

    string? Encoding { get; }

    bool EncodingIsGuess { get; }

    char? Delimiter { get; }

    IReadOnlyList<string> Worksheets { get; }

    string? Worksheet { get; }

    /// <summary>From the start each time. Throws <see cref="RefusedSheetException"/> where the file cannot be read on.</summary>
    /// <param name="headerOnly">Whether the rows below may come without their cells, which is much faster.</param>
    IEnumerable<SourceRow> Read(bool headerOnly);
}

/// <param name="Filled">Cells up to the last one that is not empty, also beyond the columns that are kept.</param>
/// <param name="Stated">Cells that the file says there are; a workbook leaves empty ones out.</param>
internal readonly record struct SourceRow(long Line, string[] Cells, int Filled, int Stated, RowFault? Fault);

internal sealed class RefusedSheetException(SheetRefusal refusal) : FormatException(refusal.Text)
{
    public SheetRefusal Refusal => refusal;

    public static RefusedSheetException Of(SheetReason reason, string text, long? line = null) =>
        new(new SheetRefusal(reason, text, line));
}
