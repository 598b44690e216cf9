using Muster.Http;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies;

/// <summary>What contents of all kinds have: words out of a list, and lines that people write.</summary>
internal static class Words
{
    public const int LongestNote = 500;

    public static string Of<TEnum>(TEnum word)
        where TEnum : struct, Enum => EnumText.Of(word);

    /// <returns>Null when it is none of them, which is a fault.</returns>
    public static TEnum? Read<TEnum>(string? given, string field, FieldErrors errors)
        where TEnum : struct, Enum
    {
        if (EnumText.TryParse<TEnum>(given, out var word))
        {
            return word;
        }

        errors.Add(field, $"One of {string.Join(", ", Enum.GetValues<TEnum>().Select(EnumText.Of))}.");
        return null;
    }

    public static TEnum Read<TEnum>(string? given, TEnum otherwise, string field, FieldErrors errors)
        where TEnum : struct, Enum => given is null ? otherwise : Read<TEnum>(given, field, errors) ?? otherwise;

    public static string? Line(string? given, int most, string field, FieldErrors errors, bool required = false)
    {
        if (given?.Length > most)
        {
            errors.Add(field, $"At most {most} characters.");
            return null;
        }

        var text = ClaimedText.Clean(given, most);
        if (text is null && required)
        {
            errors.Add(field, $"1 to {most} visible characters.");
        }

        return text;
    }

    /// <summary>One line as it was given: it may have blanks at its ends, and nothing that cannot be seen.</summary>
    public static bool IsPlain(string? text, int most) =>
        text is not null && text.Length <= most && text.IsStorable() && !text.Any(char.IsControl);
}
