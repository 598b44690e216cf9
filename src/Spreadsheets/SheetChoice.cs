using Muster.Spreadsheets.Csv;

namespace Muster.Spreadsheets;

/// <summary>What a person says of a file who sees that it was read wrongly. Null leaves it to be found out.</summary>
/// <param name="Encoding">One of <see cref="Encodings"/>.</param>
/// <param name="Delimiter">One of <see cref="Delimiters"/>.</param>
/// <param name="Worksheet">One of <see cref="Sheet.Worksheets"/>.</param>
public sealed record SheetChoice(string? Encoding = null, char? Delimiter = null, string? Worksheet = null)
{
    public static IReadOnlyList<string> Encodings => TextEncoding.Names;

    public static IReadOnlyList<char> Delimiters => Csv.Delimiters.Known;
}
