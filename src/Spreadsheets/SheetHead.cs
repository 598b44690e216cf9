namespace Muster.Spreadsheets;

/// <summary>The header, and what it demands of the rows below it.</summary>
internal sealed record SheetHead(long Line, IReadOnlyList<string> Cells, int RowCount)
{
    public static SheetHead Read(IRowSource source, SheetLimits limits)
    {
        SheetHead? head = null;
        foreach (var row in source.Read(headerOnly: true))
        {
            if (head is null)
            {
                head = Of(row, limits);
            }
            else if (row.Filled > 0)
            {
                head = head with { RowCount = head.RowCount + 1 };
                if (head.RowCount > limits.Rows)
                {
                    throw RefusedSheetException.Of(
                        SheetReason.TooManyRows,
                        $"The file has more than {limits.Rows} rows."
                    );
                }
            }
        }

        return head switch
        {
            null => throw RefusedSheetException.Of(SheetReason.Empty, "The file is empty."),
            { RowCount: 0 } => throw RefusedSheetException.Of(SheetReason.NoRows, "The file has a header but no rows."),
            _ => head,
        };
    }

    /// <summary>Empty cells at the end come with many an export. What stands in a column that the header does not have is a fault.</summary>
    public SheetRow Shape(SourceRow row)
    {
        if (row.Filled > Cells.Count || row.Stated < Cells.Count)
        {
            var found = row.Filled > Cells.Count ? row.Filled : row.Stated;
            return new SheetRow(row.Line, row.Cells, RowFault.OfColumns(Cells.Count, found));
        }

        var cells = row.Cells;
        if (cells.Length != Cells.Count)
        {
            Array.Resize(ref cells, Cells.Count);
            Array.Fill(
                cells,
                "",
                Math.Min(row.Cells.Length, cells.Length),
                Math.Max(0, cells.Length - row.Cells.Length)
            );
        }

        return new SheetRow(row.Line, cells, row.Fault);
    }

    private static SheetHead Of(SourceRow row, SheetLimits limits)
    {
        if (row.Filled > limits.Columns)
        {
            throw RefusedSheetException.Of(
                SheetReason.TooManyColumns,
                $"The file has {row.Filled} columns; at most {limits.Columns} are read.",
                row.Line
            );
        }

        if (row.Fault is { Reason: RowReason.RowTooLong } fault)
        {
            throw RefusedSheetException.Of(SheetReason.RowTooLong, fault.Text, row.Line);
        }

        var cells = row.Cells.Take(row.Filled).Select(Trimmed).ToArray();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (Array.Find(cells, cell => cell.Length > 0 && !seen.Add(cell)) is { } twice)
        {
            throw RefusedSheetException.Of(SheetReason.DuplicateHeader, $"Column {twice} appears twice.", row.Line);
        }

        return new SheetHead(row.Line, cells, 0);
    }

    // A file that was joined from two has a byte order mark in the middle.
    private static string Trimmed(string cell) => cell.Trim('\uFEFF').Trim();
}
