namespace Muster.Spreadsheets;

/// <summary>Why a file as a whole is not read.</summary>
/// <param name="Text">What is wrong and what to do, for the person who chose the file.</param>
/// <param name="Line">Where, when it is at one place.</param>
public sealed record SheetRefusal(SheetReason Reason, string Text, long? Line = null)
{
    public string Code =>
        Reason switch
        {
            SheetReason.NotCsv => "CSV_NOT_CSV",
            SheetReason.Empty => "CSV_EMPTY",
            SheetReason.NoRows => "CSV_NO_ROWS",
            SheetReason.Encoding => "CSV_ENCODING",
            SheetReason.Delimiter => "CSV_DELIMITER",
            SheetReason.TooLarge => "CSV_TOO_LARGE",
            SheetReason.TooManyRows => "CSV_TOO_MANY_ROWS",
            SheetReason.TooManyColumns => "CSV_TOO_MANY_COLUMNS",
            SheetReason.DuplicateHeader => "CSV_DUPLICATE_HEADER",
            SheetReason.RowTooLong => "CSV_ROW_TOO_LONG",
            SheetReason.OpenQuote => "CSV_OPEN_QUOTE",
            SheetReason.WorkbookEncrypted => "XLSX_ENCRYPTED",
            SheetReason.WorkbookFormat => "XLSX_FORMAT",
            SheetReason.WorkbookBroken => "XLSX_BROKEN",
            SheetReason.WorkbookTooLarge => "XLSX_TOO_LARGE",
        };
}

public enum SheetReason
{
    NotCsv,
    Empty,
    NoRows,
    Encoding,
    Delimiter,
    TooLarge,
    TooManyRows,
    TooManyColumns,
    DuplicateHeader,

    /// <summary>One row is larger than any real one, and what follows it cannot be found without holding it.</summary>
    RowTooLong,

    /// <summary>A quote that opens a cell and is never closed has swallowed the rest of the file.</summary>
    OpenQuote,

    WorkbookEncrypted,

    /// <summary>A spreadsheet of another program, or Excel's binary one.</summary>
    WorkbookFormat,

    WorkbookBroken,

    /// <summary>Unpacked, or in what it keeps beside its rows.</summary>
    WorkbookTooLarge,
}
