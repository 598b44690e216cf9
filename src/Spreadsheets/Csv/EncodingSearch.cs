namespace Muster.Spreadsheets.Csv;

/// <summary>
/// Finds the encoding of a file: by its byte order mark, by the pattern of UTF-16, by being UTF-8 from end to end, and else by having none
/// of the bytes that Windows-1252 leaves undefined.
/// </summary>
internal static class EncodingSearch
{
    private const int PatternBytes = 4096;

    /// <param name="chosen">What a person says it is; null to find out.</param>
    public static TextEncoding Find(Stream stream, string? chosen)
    {
        var head = Head(stream);
        var marked = ByMark(head);
        if (chosen is not null)
        {
            return Chosen(stream, chosen, marked);
        }

        if (marked is not null)
        {
            return marked.Holds(stream) ? marked : throw Unreadable($"It says that it is {marked.Name} and is not.");
        }

        if (head.AsSpan().Contains((byte)0))
        {
            return ByPattern(head) is { } wide && wide.Holds(stream) ? wide : throw TextEncoding.NoText();
        }

        var (utf8, windows) = (
            TextEncoding.Of(TextEncoding.Utf8),
            TextEncoding.Of(TextEncoding.Windows, isGuess: true)
        );
        return utf8.Holds(stream) ? utf8
            : windows.Holds(stream) ? windows
            : throw Unreadable("Save it as CSV UTF-8, or say which one it is.");
    }

    private static TextEncoding Chosen(Stream stream, string name, TextEncoding? marked)
    {
        var encoding = !TextEncoding.Names.Contains(name)
            ? throw Unreadable($"Known are {string.Join(", ", TextEncoding.Names)}.")
            : TextEncoding.Of(name, marked?.Name == name ? marked.MarkBytes : 0);
        return encoding.Holds(stream) ? encoding : throw Unreadable($"It is not {name}.");
    }

    private static TextEncoding? ByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? TextEncoding.Of(TextEncoding.Utf8, 3)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? TextEncoding.Of(TextEncoding.Utf16, 2)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? TextEncoding.Of(TextEncoding.Utf16Reversed, 2)
        : null;

    /// <summary>
    /// Delimiters, line ends and most of a header have a zero in one half of their units. In the other half few characters have one, but
    /// some are common: 一, Ā, 😀.
    /// </summary>
    private static TextEncoding? ByPattern(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, PatternBytes)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var enough = Math.Max(2, head.Length / 2 / 4);
        return odd >= enough && odd > even * 4 ? TextEncoding.Of(TextEncoding.Utf16, isGuess: true)
            : even >= enough && even > odd * 4 ? TextEncoding.Of(TextEncoding.Utf16Reversed, isGuess: true)
            : null;
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[64 * 1024];
        stream.Position = 0;
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static RefusedSheetException Unreadable(string what) =>
        RefusedSheetException.Of(
            SheetReason.Encoding,
            $"The file cannot be read as text in any supported encoding. {what}"
        );
}
