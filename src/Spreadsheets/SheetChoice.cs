using Muster.Spreadsheets.Csv;

namespace Muster.Spreadsheets;

/// <summary>What a person says of a CSV file who sees that it was read wrongly. Null leaves it to be found out.</summary>
/// <param name="Encoding">One of <see cref="Encodings"/>.</param>
/// <param name="Delimiter">One of <see cref="Delimiters"/>.</param>
public sealed record SheetChoice(string? Encoding = null, char? Delimiter = null)
{
    public static IReadOnlyList<string> Encodings => TextEncoding.Names;

    public static IReadOnlyList<char> Delimiters => Csv.Delimiters.Known;
}
