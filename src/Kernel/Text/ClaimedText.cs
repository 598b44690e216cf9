using System.Globalization;
using System.Text;

namespace Muster.Kernel.Text;

/// <summary>Text that a device or a stranger wrote: stripped of what could deceive a reader, and bounded.</summary>
public static class ClaimedText
{
    public const int MaxCharacters = 128;

    /// <summary>
    /// Without control, format (bidirectional marks among them), private-use and lone surrogate characters; white space collapsed to single
    /// blanks; at most <paramref name="maxCharacters"/> UTF-16 units. Null when nothing is left.
    /// </summary>
    public static string? Clean(string? text, int maxCharacters = MaxCharacters)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new StringBuilder(Math.Min(text.Length, maxCharacters));
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Kept(rune, clean);
            if (kept is null)
            {
                continue;
            }

            if (clean.Length + kept.Value.Utf16SequenceLength > maxCharacters)
            {
                break;
            }

            clean.Append(kept.Value.ToString());
        }

        var result = clean.ToString().TrimEnd();
        return result.Length == 0 ? null : result;
    }

    private static Rune? Kept(Rune rune, StringBuilder before)
    {
        if (rune == Rune.ReplacementChar)
        {
            return null;
        }

        if (Rune.IsWhiteSpace(rune))
        {
            return before.Length == 0 || before[^1] == ' ' ? null : new Rune(' ');
        }

        return
            Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.OtherNotAssigned
            ? null
            : rune;
    }
}
