using CsvHelper;

namespace Muster.Spreadsheets.Csv;

internal static class CsvCells
{
    /// <summary>Cells up to the last one that is more than blanks.</summary>
    public static int Filled(this CsvReader reader)
    {
        var filled = reader.FieldCount;
        while (filled > 0 && reader.GetSpan(filled - 1).IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            filled--;
        }

        return filled;
    }

    public static string[] Cells(this CsvReader reader, SheetLimits limits, out RowFault? fault)
    {
        fault = null;
        var left = limits.RowCharacters;
        var cells = new string[Math.Min(reader.FieldCount, limits.Columns)];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = left < 0 ? "" : reader.GetString(i);
            if (text.Length > limits.CellCharacters)
            {
                fault ??= CellText.TooLong(i, limits);
                text = CellText.Cut(text, limits);
            }

            left -= text.Length;
            if (left < 0)
            {
                fault ??= CellText.RowTooLong(limits);
                text = "";
            }

            cells[i] = text;
        }

        return cells;
    }
}
