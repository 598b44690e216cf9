namespace Muster.Spreadsheets;

/// <summary>The most that is taken of a spreadsheet. What goes beyond is refused or is a row's fault, never cut in silence.</summary>
public sealed record SheetLimits
{
    private const int MiB = 1024 * 1024;

    public static SheetLimits Default { get; } = new();

    public long Bytes { get; init; } = 100L * MiB;

    /// <summary>Without the header and without empty ones.</summary>
    public int Rows { get; init; } = 1_000_000;

    public int Columns { get; init; } = 200;

    /// <summary>Of a longer cell, so many are kept, and its row is at fault.</summary>
    public int CellCharacters { get; init; } = 4_000;

    /// <summary>Of one row, all cells together. Of a longer one, so many are kept, and it is at fault.</summary>
    public int RowCharacters { get; init; } = 64 * 1024;

    /// <summary>Of all cells of a workbook's sheet, each as long as what it shows: some bytes may show thousands of characters.</summary>
    public long Characters { get; init; } = 256L * MiB;

    /// <summary>Of one row of a CSV file: what is held at once while it is looked for the row's end.</summary>
    public int RecordBytes { get; init; } = MiB;

    /// <summary>Of a workbook, by what its directory says and by what comes out: a million rows of ten cells have some 400 MiB.</summary>
    public long UnpackedBytes { get; init; } = 1024L * MiB;

    /// <summary>To one packed byte, in a workbook of more than a few megabytes. Real sheets have 5 to 40, a bomb has a thousand.</summary>
    public int UnpackedRatio { get; init; } = 250;

    /// <summary>Files inside a workbook.</summary>
    public int Parts { get; init; } = 4_000;

    /// <summary>Of the texts that a workbook keeps apart from its rows, the only thing that grows with a file; in UTF-8.</summary>
    public int SharedTextBytes { get; init; } = 128 * MiB;
}
