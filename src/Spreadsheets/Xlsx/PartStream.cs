namespace Muster.Spreadsheets.Xlsx;

/// <summary>What comes out of one file of a workbook: not more than its directory says, and nothing in it that a reader would hold without end.</summary>
internal sealed class PartStream(Stream unpacked, long length) : Stream
{
    private readonly MarkupWatch watch = new();
    private long left = length;

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

        watch.Follow(buffer[..read]);
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
}
