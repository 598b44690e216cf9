namespace Muster.Spreadsheets.Xlsx;

/// <summary>
/// Follows the bytes of a part as a reader of XML does, and ends where that would hold something without end: a tag, a reference, CDATA, an
/// instruction. Texts it gives out in pieces, and comments it passes over.
/// </summary>
internal sealed class MarkupWatch
{
    private const int MostHeld = 64 * 1024;

    private readonly byte[] declared = new byte[7];
    private int declaredBytes;
    private int held;
    private byte quote;
    private (byte, byte) last;
    private Place place = Place.Text;

    private enum Place
    {
        Text,

        /// <summary>Behind <c>&amp;</c>.</summary>
        Reference,

        /// <summary>Behind <c>&lt;</c>.</summary>
        Opened,

        /// <summary>Behind <c>&lt;!</c>.</summary>
        Declared,
        Tag,
        Comment,
        Data,
        Instruction,
    }

    private static ReadOnlySpan<byte> CommentMark => "--"u8;

    private static ReadOnlySpan<byte> DataMark => "[CDATA["u8;

    public void Follow(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var step = place switch
            {
                Place.Text => InText(bytes),
                Place.Reference => InReference(bytes),
                Place.Opened => Open(bytes[0]),
                Place.Declared => Declare(bytes[0]),
                Place.Tag => InTag(bytes),
                _ => Inside(bytes),
            };
            bytes = bytes[step..];
        }
    }

    private int InText(ReadOnlySpan<byte> bytes)
    {
        var found = bytes.IndexOfAny((byte)'<', (byte)'&');
        if (found < 0)
        {
            return bytes.Length;
        }

        Enter(bytes[found] == '<' ? Place.Opened : Place.Reference);
        return found + 1;
    }

    private int InReference(ReadOnlySpan<byte> bytes)
    {
        var found = bytes.IndexOf((byte)';');
        var step = Hold(found < 0 ? bytes.Length : found + 1);
        place = found < 0 ? Place.Reference : Place.Text;
        return step;
    }

    private int Open(byte first)
    {
        Enter(
            first switch
            {
                (byte)'!' => Place.Declared,
                (byte)'?' => Place.Instruction,
                _ => Place.Tag,
            }
        );
        return place == Place.Tag ? 0 : 1;
    }

    private int Declare(byte next)
    {
        declared[declaredBytes++] = next;
        var mark = declared.AsSpan(0, declaredBytes);
        if (mark.SequenceEqual(CommentMark))
        {
            Enter(Place.Comment);
        }
        else if (mark.SequenceEqual(DataMark))
        {
            Enter(Place.Data);
        }
        else if (!CommentMark.StartsWith(mark) && !DataMark.StartsWith(mark))
        {
            throw new InvalidDataException("It declares what no part does.");
        }

        return 1;
    }

    private int InTag(ReadOnlySpan<byte> bytes)
    {
        var found = quote == 0 ? bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\'') : bytes.IndexOf(quote);
        var step = Hold(found < 0 ? bytes.Length : found + 1);
        if (found >= 0)
        {
            place = bytes[found] == '>' && quote == 0 ? Place.Text : Place.Tag;
            quote = quote != 0 || bytes[found] == '>' ? (byte)0 : bytes[found];
        }

        return step;
    }

    /// <summary>A <c>&gt;</c> ends it only behind the mark of its kind.</summary>
    private int Inside(ReadOnlySpan<byte> bytes)
    {
        var found = bytes.IndexOf((byte)'>');
        var before = found < 0 ? bytes : bytes[..found];
        Remember(before);
        var step = found < 0 ? bytes.Length : found + 1;
        if (place != Place.Comment)
        {
            Hold(step);
        }

        if (found >= 0)
        {
            place = IsEnd ? Place.Text : place;
            Remember(bytes[found..step]);
        }

        return step;
    }

    private bool IsEnd =>
        place switch
        {
            Place.Comment => last == ((byte)'-', (byte)'-'),
            Place.Data => last == ((byte)']', (byte)']'),
            _ => last.Item2 == '?',
        };

    private void Remember(ReadOnlySpan<byte> bytes) =>
        last = bytes.Length switch
        {
            0 => last,
            1 => (last.Item2, bytes[0]),
            _ => (bytes[^2], bytes[^1]),
        };

    private void Enter(Place next) => (place, declaredBytes, held, quote, last) = (next, 0, 0, 0, default);

    private int Hold(int bytes)
    {
        held += bytes;
        return held <= MostHeld ? bytes : throw new InvalidDataException("Something is longer than any real one.");
    }
}
