using System.Buffers;
using System.Text;

namespace Muster.Protocols.Spreadsheets.Csv;

/// <summary>
/// How the bytes of a file are text: by its byte order mark, by the pattern of UTF-16, by being UTF-8 from end to end, and else by having
/// none of the bytes that Windows-1252 leaves undefined. The whole file is looked at, and no character is ever replaced.
/// </summary>
/// <param name="MarkBytes">Of the byte order mark, which is no text.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int MarkBytes)
{
    private const int BlockBytes = 64 * 1024;
    private const int PatternBytes = 4096;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(false, false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Reversed = new UnicodeEncoding(true, false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new PlatformNotSupportedException("The framework knows Windows-1252.");

    private static readonly SearchValues<byte> UndefinedInWindows = SearchValues.Create([
        0x00,
        0x81,
        0x8D,
        0x8F,
        0x90,
        0x9D,
    ]);

    private static readonly SearchValues<char> Nul = SearchValues.Create("\0");

    /// <summary>Where the encoding is a guess, a program read as letters is found out by these.</summary>
    private static readonly SearchValues<char> Control = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\uFFFE\uFFFF"
    );

    public static TextEncoding Find(Stream stream)
    {
        var head = Head(stream);
        if (ByMark(head) is { } marked)
        {
            return marked.Holds(stream, Nul)
                ? marked
                : throw Unreadable($"It says that it is {marked.Name} and is not.");
        }

        if (head.Contains((byte)0))
        {
            return ByPattern(head) is { } wide && wide.Holds(stream, Control) ? wide : throw WithNul();
        }

        var utf8 = new TextEncoding("utf-8", Utf8, 0);
        return utf8.Holds(stream, Nul) ? utf8
            : IsWindows(stream) ? new TextEncoding("windows-1252", Windows, 0)
            : throw Unreadable("Save it as CSV UTF-8.");
    }

    /// <summary>The beginning of the text; what is cut at its end is left away.</summary>
    public string Sample(Stream stream, int bytes)
    {
        var block = new byte[bytes];
        stream.Position = MarkBytes;
        var read = stream.ReadAtLeast(block, bytes, throwOnEndOfStream: false);
        var chars = new char[Encoding.GetMaxCharCount(read)];
        return new string(chars, 0, Encoding.GetDecoder().GetChars(block, 0, read, chars, 0, flush: false));
    }

    private static TextEncoding? ByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? new TextEncoding("utf-8", Utf8, 3)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new TextEncoding("utf-16le", Utf16, 2)
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new TextEncoding("utf-16be", Utf16Reversed, 2)
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
        return odd >= enough && odd > even * 4 ? new TextEncoding("utf-16le", Utf16, 0)
            : even >= enough && even > odd * 4 ? new TextEncoding("utf-16be", Utf16Reversed, 0)
            : null;
    }

    /// <summary>Throws on what is in no text.</summary>
    private bool Holds(Stream stream, SearchValues<char> never)
    {
        var decoder = Encoding.GetDecoder();
        var chars = new char[Encoding.GetMaxCharCount(BlockBytes)];
        try
        {
            foreach (var block in Blocks(stream, MarkBytes))
            {
                var decoded = decoder.GetChars(block.Span, chars, flush: false);
                if (chars.AsSpan(0, decoded).ContainsAny(never))
                {
                    throw WithNul();
                }
            }

            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsWindows(Stream stream)
    {
        foreach (var block in Blocks(stream, 0))
        {
            var undefined = block.Span.IndexOfAny(UndefinedInWindows);
            if (undefined >= 0)
            {
                return block.Span[undefined] == 0 ? throw WithNul() : false;
            }
        }

        return true;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(Stream stream, int from)
    {
        var block = new byte[BlockBytes];
        stream.Position = from;
        while (stream.Read(block) is > 0 and var read)
        {
            yield return block.AsMemory(0, read);
        }
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[BlockBytes];
        stream.Position = 0;
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static RefusedSheetException WithNul() =>
        FileMark.NotCsv("It has NUL bytes, as programs and pictures have.");

    private static RefusedSheetException Unreadable(string what) =>
        RefusedSheetException.Of(
            SheetReason.Encoding,
            $"The file cannot be read as text in any supported encoding. {what}"
        );
}
