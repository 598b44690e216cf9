using System.Globalization;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>Places in a sheet: <c>C12</c>. A writer may leave them out, then each follows the one before.</summary>
internal static class CellReference
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    /// <summary>From 1; strictly increasing, as Excel demands.</summary>
    public static int Row(string? reference, int last) =>
        Increasing(
            reference is null ? last + 1
                : int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row
                : 0,
            last,
            LastRow
        );

    /// <summary>From 1; strictly increasing.</summary>
    public static int Column(string? reference, int last)
    {
        var column = reference is null ? last + 1 : 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (letter | 0x20) - 'a' + 1;
        }

        return Increasing(column, last, LastColumn);
    }

    private static int Increasing(int number, int last, int most) =>
        number > last && number <= most ? number : throw new InvalidDataException("A cell stands where none can.");
}
