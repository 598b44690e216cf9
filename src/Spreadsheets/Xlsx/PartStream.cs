namespace Muster.Spreadsheets.Xlsx;

/// <summary>
/// What comes out of one file of a workbook: not more than its directory says, and no tag without end, because a reader of XML holds a
/// whole tag at once (texts it gives out in pieces).
/// </summary>
internal sealed class PartStream(Stream unpacked, long length) : Stream
{
    private const int MostTagBytes = 64 * 1024;

    private long left = length;
    private int tagBytes;
    private byte quote;
    private Place place = Place.Text;

    private enum Place
    {
        Text,
        TagStart,
        Tag,

        /// <summary>Comments, CDATA and instructions: they are given out in pieces as well.</summary>
        Other,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        left -= read;
        if (left < 0)
        {
            throw new InvalidDataException("More comes out than the directory says.");
        }

        Watch(buffer[..read]);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var step = place switch
            {
                Place.Text => Until(bytes, bytes.IndexOf((byte)'<'), Place.TagStart),
                Place.Other => Until(bytes, bytes.IndexOf((byte)'>'), Place.Text),
                Place.TagStart => Begin(bytes[0]),
                _ => InTag(bytes),
            };
            bytes = bytes[step..];
        }
    }

    private int Until(ReadOnlySpan<byte> bytes, int found, Place next)
    {
        if (found < 0)
        {
            return bytes.Length;
        }

        place = next;
        return found + 1;
    }

    private int Begin(byte first)
    {
        place = first is (byte)'!' or (byte)'?' ? Place.Other : Place.Tag;
        (tagBytes, quote) = (0, 0);
        return 0;
    }

    private int InTag(ReadOnlySpan<byte> bytes)
    {
        var found = quote == 0 ? bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\'') : bytes.IndexOf(quote);
        var step = found < 0 ? bytes.Length : found + 1;
        tagBytes += step;
        if (tagBytes > MostTagBytes)
        {
            throw new InvalidDataException("A tag is longer than any real one.");
        }

        if (found >= 0)
        {
            place = bytes[found] == '>' && quote == 0 ? Place.Text : Place.Tag;
            quote = quote != 0 || bytes[found] == '>' ? (byte)0 : bytes[found];
        }

        return step;
    }
}
