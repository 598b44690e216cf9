namespace Muster.Spreadsheets;

internal static class CellText
{
    public static RowFault TooLong(int column, SheetLimits limits) =>
        new(RowReason.CellTooLong, $"The cell is longer than {limits.CellCharacters} characters.", column);

    public static RowFault RowTooLong(SheetLimits limits) =>
        new(RowReason.RowTooLong, $"The row has more than {limits.RowCharacters} characters.");

    /// <summary>Never through the middle of a character.</summary>
    public static string Cut(string text, SheetLimits limits) =>
        text[..(limits.CellCharacters - (char.IsHighSurrogate(text[limits.CellCharacters - 1]) ? 1 : 0))];
}
