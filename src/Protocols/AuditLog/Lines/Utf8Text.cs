using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>One text of a line, without its escapes, or a part of it as it stands, in memory that is used again.</summary>
internal sealed class Utf8Text
{
    private byte[] buffer = new byte[128];
    private int length = -1;

    public bool Present => length >= 0;

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public void Forget() => length = -1;

    public void Take(ref Utf8JsonReader reader)
    {
        MakeRoom(reader.ValueSpan.Length);
        length = reader.CopyString(buffer);
    }

    public void Take(ReadOnlySpan<byte> part)
    {
        MakeRoom(part.Length);
        part.CopyTo(buffer);
        length = part.Length;
    }

    private void MakeRoom(int count)
    {
        if (buffer.Length < count)
        {
            buffer = new byte[count * 2];
        }
    }
}
