using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>One text of a line, without its escapes, in memory that is used again.</summary>
internal sealed class Utf8Text
{
    private byte[] buffer = new byte[128];
    private int length = -1;

    public bool Present => length >= 0;

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public void Forget() => length = -1;

    public void Take(ref Utf8JsonReader reader)
    {
        if (buffer.Length < reader.ValueSpan.Length)
        {
            buffer = new byte[reader.ValueSpan.Length * 2];
        }

        length = reader.CopyString(buffer);
    }
}
