using System.Buffers.Binary;

namespace Muster.Unit.Support;

/// <summary>xorshift64*: the same bytes on every machine and in every run, which is what a failing fuzz case needs.</summary>
internal sealed class XorShift(ulong seed)
{
    private ulong state = seed == 0 ? 1 : seed;

    public ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 2685821657736338717UL;
    }

    /// <summary>From 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public byte[] Bytes(int count)
    {
        var bytes = new byte[(count + 7) / 8 * 8];
        for (var i = 0; i < bytes.Length; i += 8)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i), Next());
        }

        return bytes[..count];
    }
}
