using System.Globalization;
using System.Text;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>Characters that XML cannot hold are written as <c>_x000D_</c> (ECMA-376 part 1, 22.9.2.19).</summary>
internal static class EscapedText
{
    private const int Length = 7;

    /// <summary>So much of what is written tells whether what is meant is too long.</summary>
    public static int Enough(SheetLimits limits) => (limits.CellCharacters + 1) * Length;

    public static string Read(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Escaped(text.AsSpan(i)) is { } character)
            {
                read.Append(character);
                i += Length - 1;
            }
            else
            {
                read.Append(text[i]);
            }
        }

        return read.ToString();
    }

    private static char? Escaped(ReadOnlySpan<char> text) =>
        text.Length >= Length
        && text.StartsWith("_x", StringComparison.Ordinal)
        && text[Length - 1] == '_'
        && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && !char.IsSurrogate((char)code)
        && code != 0
            ? (char)code
            : null;
}
