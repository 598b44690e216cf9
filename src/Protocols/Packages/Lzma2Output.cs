namespace Muster.Protocols.Packages;

/// <summary>What was unpacked so far, which later bytes refer back to. It grows as it fills and never beyond its bound.</summary>
internal sealed class Lzma2Output(int most)
{
    private byte[] bytes = new byte[Math.Min(most, 64 * 1024)];

    public int Length { get; private set; }

    /// <summary>Where the dictionary begins: what lies before it cannot be referred to.</summary>
    public int Start { get; private set; }

    public void Reset() => Start = Length;

    public byte[] ToArray() => bytes[..Length];

    public void Put(byte value)
    {
        if (Length == bytes.Length)
        {
            if (Length >= most)
            {
                throw new FormatException("It is larger than any real one.");
            }

            Array.Resize(ref bytes, (int)Math.Min(most, bytes.Length * 2L));
        }

        bytes[Length++] = value;
    }

    public void Put(ReadOnlySpan<byte> values)
    {
        foreach (var value in values)
        {
            Put(value);
        }
    }

    /// <summary>The byte that many before the next one; 1 is the last one.</summary>
    public byte Back(long distance) =>
        distance <= Length - Start ? bytes[Length - (int)distance] : throw new FormatException("It refers to nothing.");

    public byte LastOrZero => Length > Start ? bytes[Length - 1] : (byte)0;
}
