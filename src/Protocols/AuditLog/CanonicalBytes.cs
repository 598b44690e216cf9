using System.Buffers.Binary;
using System.Text;

namespace Muster.Protocols.AuditLog;

/// <summary>Bytes with one reading only: numbers big-endian in 8 bytes, texts and byte strings behind their length in 4. Kept for use again.</summary>
public sealed class CanonicalBytes
{
    private byte[] buffer = new byte[1024];
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Begins anew with what these bytes are.</summary>
    public CanonicalBytes Begin(ReadOnlySpan<byte> tag)
    {
        length = 0;
        return Text(tag);
    }

    public CanonicalBytes Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), value);
        return this;
    }

    /// <summary>The 16 bytes in the order that the id is written in.</summary>
    public CanonicalBytes Id(Guid id)
    {
        id.TryWriteBytes(Room(16), bigEndian: true, out _);
        return this;
    }

    public CanonicalBytes Text(ReadOnlySpan<byte> utf8)
    {
        BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), utf8.Length);
        utf8.CopyTo(Room(utf8.Length));
        return this;
    }

    public CanonicalBytes Text(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), count);
        Encoding.UTF8.GetBytes(text, Room(count));
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (buffer.Length - length < count)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count));
        }

        length += count;
        return buffer.AsSpan(length - count, count);
    }
}
