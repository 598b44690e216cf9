using System.Text.Json;

namespace Muster.Protocols.AuditLog.Lines;

/// <summary>
/// The names that one object has had so far, without their escapes. A name that comes twice has two values: one that is checked, and one that
/// another reader may show.
/// </summary>
internal sealed class MemberNames
{
    /// <summary>More than a line of any version has; a hostile one is not compared with itself for ever.</summary>
    private const int Most = 64;

    private readonly int[] ends = new int[Most];
    private byte[] buffer = new byte[512];
    private int count;

    public void Forget() => count = 0;

    /// <param name="reader">At a name.</param>
    /// <exception cref="FormatException">It was there already.</exception>
    public void Add(ref Utf8JsonReader reader)
    {
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            if (reader.ValueTextEquals(buffer.AsSpan(start, ends[i] - start)))
            {
                throw new FormatException("A member comes twice.");
            }

            start = ends[i];
        }

        if (count == Most)
        {
            throw new FormatException("Too many members.");
        }

        if (buffer.Length - start < reader.ValueSpan.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, start + reader.ValueSpan.Length));
        }

        ends[count++] = start + reader.CopyString(buffer.AsSpan(start));
    }
}
