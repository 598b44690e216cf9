using System.Globalization;
using System.Text;
using Muster.Contracts.Policies;

namespace Muster.Cli.Proposals;

/// <summary>What differs, as programs that compare files write it.</summary>
internal static class DiffText
{
    public static void Write(ContentDiff diff)
    {
        foreach (var field in diff.Fields)
        {
            Side('-', field.Field, field.Before);
            Side('+', field.Field, field.After);
        }

        foreach (var line in diff.Lines ?? [])
        {
            var mark = line.Kind switch
            {
                "removed" => "-",
                "added" => "+",
                "gap" => "...",
                _ => " ",
            };
            Console.WriteLine($"{mark}{Whole(line.Text)}");
        }
    }

    private static void Side(char mark, string field, string? value)
    {
        if (value is not null)
        {
            Console.WriteLine($"{mark} {field}: {Whole(value)}");
        }
    }

    /// <summary>Nothing is left out: somebody approves by it. What cannot be seen is spelled.</summary>
    private static string Whole(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var hidden =
                category
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator;
            seen.Append(hidden && rune.Value != '\t' ? $"\\u{{{rune.Value:X4}}}" : rune.ToString());
        }

        return seen.ToString();
    }
}
