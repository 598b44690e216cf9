namespace Muster.Unit.Spreadsheets;

/// <summary>A file that is nowhere: so many pieces of one length, each made when it is read.</summary>
internal sealed class GeneratedStream(byte[] head, byte[] piece, long pieces, Action<byte[], long>? number = null)
    : Stream
{
    private readonly byte[] current = [.. piece];

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => head.Length + (piece.Length * pieces);

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && Position < Length)
        {
            var from = Here();
            var taken = Math.Min(from.Length, buffer.Length - read);
            from[..taken].CopyTo(buffer[read..]);
            read += taken;
            Position += taken;
        }

        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private ReadOnlySpan<byte> Here()
    {
        if (Position < head.Length)
        {
            return head.AsSpan((int)Position);
        }

        var index = Math.DivRem(Position - head.Length, piece.Length, out var inside);
        number?.Invoke(current, index);
        return current.AsSpan((int)inside);
    }
}
