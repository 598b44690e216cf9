using Muster.Http;
using Muster.Kernel.Text;

namespace Muster.Modules.StatusPages.Internal;

/// <summary>What the organisation says to its people on the page.</summary>
internal static class MessageInput
{
    public const int LongestMessage = 10_000;
    private const int LongestUrl = 2000;

    public static string? Heading(string? given, FieldErrors errors)
    {
        if (given?.Length > ClaimedText.MaxCharacters)
        {
            errors.Add("customHeading", $"At most {ClaimedText.MaxCharacters} characters.");
        }

        return ClaimedText.Clean(given);
    }

    /// <summary>Several lines are welcome; nothing else that cannot be seen.</summary>
    public static string? Message(string? given, FieldErrors errors)
    {
        var text = given?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > LongestMessage)
        {
            errors.Add("customMessage", $"At most {LongestMessage} characters.");
        }
        else if (text.Split('\n').Any(line => line.Length > 0 && !IsPlain(line)))
        {
            errors.Add("customMessage", "Only visible characters, blanks and line breaks.");
        }

        return text;
    }

    public static string? SupportUrl(string? given, FieldErrors errors)
    {
        var text = given?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (
            text.Length > LongestUrl
            || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            || url.UserInfo.Length > 0
        )
        {
            errors.Add(
                "supportUrl",
                $"An address that begins with http:// or https:// and has no password in it, at most {LongestUrl} characters."
            );
            return null;
        }

        return url.AbsoluteUri == $"{text}/" ? text : url.AbsoluteUri; // as it was written, where that says the same
    }

    private static bool IsPlain(string line) =>
        !line.Any(char.IsControl) && line.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar);
}
