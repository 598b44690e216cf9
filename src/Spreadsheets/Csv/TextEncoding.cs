using System.Buffers;
using System.Text;

namespace Muster.Spreadsheets.Csv;

/// <summary>How the bytes of a file are text. What does not fit is refused; no character is ever replaced.</summary>
/// <param name="MarkBytes">Of the byte order mark, which is no text.</param>
/// <param name="IsGuess">Whether other encodings would have read the same bytes, as other text.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int MarkBytes = 0, bool IsGuess = false)
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16le";
    public const string Utf16Reversed = "utf-16be";
    public const string Windows = "windows-1252";

    private const int BlockBytes = 64 * 1024;

    private static readonly SearchValues<char> Nul = SearchValues.Create("\0");

    /// <summary>Where the encoding is a guess, a program that was read as letters is found out by these.</summary>
    private static readonly SearchValues<char> Control = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\uFFFE\uFFFF"
    );

    /// <summary>What the framework makes of bytes that a code page leaves undefined.</summary>
    private static readonly SearchValues<char> Undefined = SearchValues.Create([
        .. Enumerable.Range(0x80, 0x20).Select(code => (char)code),
    ]);

    /// <summary>Those that spreadsheets still write in parts of the world; the first four are found out.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Utf8,
        Utf16,
        Utf16Reversed,
        Windows,
        "windows-1250",
        "windows-1251",
        "windows-1253",
        "windows-1254",
        "windows-1257",
        "iso-8859-2",
        "macintosh",
        "shift_jis",
        "ks_c_5601-1987",
        "gb18030",
        "big5",
    ];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static TextEncoding Of(string name, int markBytes = 0, bool isGuess = false) =>
        new(
            name,
            name switch
            {
                Utf8 => new UTF8Encoding(false, throwOnInvalidBytes: true),
                Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
                Utf16Reversed => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
                _ => CodePagesEncodingProvider.Instance.GetEncoding(
                    name,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                ) ?? throw new ArgumentException("The framework does not know it.", nameof(name)),
            },
            markBytes,
            isGuess
        );

    /// <summary>Whether the file is such text from end to end. Throws on what is in no text, whatever the encoding.</summary>
    public bool Holds(Stream stream)
    {
        var decoder = Encoding.GetDecoder();
        var chars = new char[Encoding.GetMaxCharCount(BlockBytes)];
        try
        {
            foreach (var block in Blocks(stream, MarkBytes))
            {
                var decoded = decoder.GetChars(block.Span, chars, flush: false);
                if (chars.AsSpan(0, decoded).ContainsAny(IsGuess ? Control : Nul))
                {
                    throw NoText();
                }

                if (!IsUnicode && chars.AsSpan(0, decoded).ContainsAny(Undefined))
                {
                    return false;
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

    /// <summary>The beginning of the text; what is cut at its end is left away.</summary>
    public string Sample(Stream stream, int bytes)
    {
        var block = new byte[bytes];
        stream.Position = MarkBytes;
        var read = stream.ReadAtLeast(block, bytes, throwOnEndOfStream: false);
        var chars = new char[Encoding.GetMaxCharCount(read)];
        return new string(chars, 0, Encoding.GetDecoder().GetChars(block, 0, read, chars, 0, flush: false));
    }

    private bool IsUnicode => Name is Utf8 or Utf16 or Utf16Reversed;

    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(Stream stream, int from)
    {
        var block = new byte[BlockBytes];
        stream.Position = from;
        while (stream.Read(block) is > 0 and var read)
        {
            yield return block.AsMemory(0, read);
        }
    }

    public static RefusedSheetException NoText() =>
        FileMark.NotCsv("It has characters that no text has, as programs and pictures do.");
}
