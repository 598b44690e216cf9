using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Muster.Kernel.Phrases;

/// <summary>Fields one after the other, each behind its length in four bytes, big-endian: no two lists of fields give the same bytes.</summary>
internal static class LengthPrefixed
{
    /// <param name="label">The first field: what is hashed for one purpose is never taken for another.</param>
    public static ReadOnlySpan<byte> Of(string label, params ReadOnlySpan<ReadOnlyMemory<byte>> fields)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, Encoding.ASCII.GetBytes(label));
        foreach (var field in fields)
        {
            Write(bytes, field.Span);
        }

        return bytes.WrittenSpan;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, ReadOnlySpan<byte> field)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), field.Length);
        bytes.Advance(sizeof(int));
        bytes.Write(field);
    }
}
