namespace Muster.Spreadsheets;

/// <param name="Line">The line of the file at which the row begins; of a workbook, the number that stands left of the row.</param>
/// <param name="Cells">As many as the header has, unless the row is at fault.</param>
/// <param name="Fault">The first thing that is wrong with it, null when nothing is.</param>
public sealed record SheetRow(long Line, IReadOnlyList<string> Cells, RowFault? Fault);

/// <param name="Column">From 0, when one cell is at fault.</param>
public sealed record RowFault(RowReason Reason, string Text, int? Column = null)
{
    public string Code =>
        Reason switch
        {
            RowReason.ColumnCount => "CSV_COLUMN_COUNT",
            RowReason.CellTooLong => "CSV_CELL_TOO_LONG",
            RowReason.RowTooLong => "CSV_ROW_TOO_LONG",
            RowReason.Quotes => "CSV_QUOTES",
            RowReason.CellError => "XLSX_CELL_ERROR",
        };

    /// <summary>Of <see cref="RowReason.ColumnCount"/>.</summary>
    public int? Expected { get; private init; }

    /// <summary>Of <see cref="RowReason.ColumnCount"/>.</summary>
    public int? Found { get; private init; }

    internal static RowFault OfColumns(int expected, int found) =>
        new(RowReason.ColumnCount, $"Incorrect number of columns. Expected {expected}, found {found}.")
        {
            Expected = expected,
            Found = found,
        };
}

public enum RowReason
{
    ColumnCount,
    CellTooLong,

    /// <summary>The cells behind the bound are left empty.</summary>
    RowTooLong,

    /// <summary>Text stands behind a closing quote: what belongs to the cell can only be guessed.</summary>
    Quotes,

    /// <summary>The cell shows <c>#N/A</c> or another error of a formula.</summary>
    CellError,
}
