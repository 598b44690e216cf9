using System.Buffers.Text;
using System.Text;

namespace Muster.Benchmarks.Load;

/// <summary>An HTTP answer in the buffer of its connection: valid until the next request.</summary>
internal readonly record struct Answer(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body)
{
    private const int StatusAt = 9; // after "HTTP/1.1 "

    public bool Ok => Head.Span[StatusAt] == (byte)'2';

    /// <summary>The whole head when something is wrong, for people.</summary>
    public string Text => Encoding.Latin1.GetString(Head.Span) + Encoding.UTF8.GetString(Body.Span);

    /// <returns>Null when more bytes are to come.</returns>
    public static Answer? TryRead(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var answer = new Answer(bytes[..(end + 2)], bytes[(end + 4)..]);
        var complete =
            answer.TryFind("Content-Length", out var length)
            && Utf8Parser.TryParse(length.Span, out int expected, out _)
                ? answer.Body.Length >= expected
                // Chunked; our server sends no trailers, so this ends it.
                : answer.Body.Span.EndsWith("0\r\n\r\n"u8);
        return complete ? answer : null;
    }

    /// <exception cref="InvalidOperationException">It is no answer to an enroll call that let the device in.</exception>
    public void MustBeApproved()
    {
        if (Body.Span.IndexOf("\"approved\""u8) < 0)
        {
            throw new InvalidOperationException($"A device with a key was not let in: {Text}");
        }
    }

    public string Header(string name) =>
        TryFind(name, out var value)
            ? Encoding.Latin1.GetString(value.Span)
            : throw new InvalidOperationException($"No {name} in: {Text}");

    private bool TryFind(string name, out ReadOnlyMemory<byte> value)
    {
        var at = Head.Span.IndexOf(Encoding.ASCII.GetBytes($"\r\n{name}: "));
        var from = at + name.Length + 4;
        value = at < 0 ? default : Head[from..(from + Head.Span[from..].IndexOf("\r\n"u8))];
        return at >= 0;
    }
}
