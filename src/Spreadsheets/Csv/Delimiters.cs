using CsvHelper;

namespace Muster.Spreadsheets.Csv;

/// <summary>What stands between the cells: as the first line says (<c>sep=;</c>, written by Excel), else what gives each row as many as the header.</summary>
/// <param name="Hinted">Whether the first line is such a hint and no row.</param>
internal sealed record Delimiters(char Delimiter, bool Hinted)
{
    /// <summary>In order of preference between those that fit equally.</summary>
    public static IReadOnlyList<char> Known { get; } = [',', ';', '\t', '|'];

    private const string Hint = "sep=";
    private const int RowsLookedAt = 50;

    /// <param name="cut">Whether the file goes on, so that the last row may be half of one.</param>
    /// <param name="chosen">What a person says it is; null to find out.</param>
    public static Delimiters Find(string sample, bool cut, char? chosen)
    {
        var hinted = Hinting(sample);
        if ((chosen ?? hinted) is { } said)
        {
            return Known.Contains(said) ? new Delimiters(said, hinted is not null) : throw None();
        }

        var fits = Known.Select(delimiter => Fit.Of(sample, cut, delimiter)).ToList();
        var best = fits.Where(fit => fit.Columns > 1 && fit.Agreeing * 2 >= fit.Rows)
            .OrderByDescending(fit => fit.Agreeing == fit.Rows)
            .ThenByDescending(fit => fit.Columns)
            .FirstOrDefault();
        if (best is null && fits.Exists(fit => fit.Columns > 1))
        {
            throw None();
        }

        // One column, or nothing at all: then it is what leaves the least, and else whichever occurs nowhere.
        best ??= fits.OrderBy(fit => fit.Rows)
            .ThenByDescending(fit => fit.Agreeing)
            .ThenByDescending(fit => fit.Stated)
            .First();
        return new Delimiters(best.Delimiter, Hinted: false);
    }

    private static char? Hinting(string sample)
    {
        var end = sample.AsSpan().IndexOfAny('\r', '\n');
        var line = (end < 0 ? sample : sample.AsSpan(0, end)).Trim(' ').Trim('"');
        return line.Length == Hint.Length + 1 && line.StartsWith(Hint, StringComparison.OrdinalIgnoreCase)
            ? line[^1]
            : null;
    }

    private static RefusedSheetException None() =>
        RefusedSheetException.Of(
            SheetReason.Delimiter,
            "No supported delimiter gives a constant number of columns. Use comma, semicolon, tab or |."
        );

    private sealed record Fit(char Delimiter, int Columns, int Stated, int Agreeing, int Rows)
    {
        public static Fit Of(string sample, bool cut, char delimiter)
        {
            var options = new CsvReaderOptions
            {
                Separator = delimiter,
                HasHeader = false,
                DetectSeparatorHint = false,
            };
            using var reader = CsvReader.FromText(sample, options);
            var widths = new List<(int Filled, int Stated)>();
            while (widths.Count <= RowsLookedAt && reader.Read())
            {
                if (reader.Filled() is > 0 and var filled)
                {
                    widths.Add((filled, reader.FieldCount));
                }
            }

            if (cut && widths.Count is > 1 and <= RowsLookedAt)
            {
                widths.RemoveAt(widths.Count - 1);
            }

            var (columns, stated) = widths.Count > 0 ? widths[0] : (0, 0);
            var agreeing = widths.Count(width => width.Filled <= columns && width.Stated >= columns);
            return new Fit(delimiter, columns, stated, agreeing, widths.Count);
        }
    }
}
