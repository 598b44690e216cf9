namespace Muster.Protocols.Ldap;

/// <summary>Where a message ends: what its first bytes say of its length.</summary>
public static class LdapFrame
{
    /// <summary>The tag, and the first byte of the length.</summary>
    public const int HeadBytes = 2;
    private const byte Sequence = 0x30;

    /// <param name="head">The first <see cref="HeadBytes"/>.</param>
    /// <returns>How many more bytes say the length; null when this is no LDAP.</returns>
    public static int? LengthBytes(ReadOnlySpan<byte> head) =>
        head[0] != Sequence ? null
        : head[1] < 0x80 ? 0
        : head[1] is > 0x80 and <= 0x84 ? head[1] & 0x7F
        : null;

    /// <param name="head">The first <see cref="HeadBytes"/> and those that say the length.</param>
    public static long BodyBytes(ReadOnlySpan<byte> head)
    {
        if (head.Length == HeadBytes)
        {
            return head[1];
        }

        var length = 0L;
        foreach (var one in head[HeadBytes..])
        {
            length = (length << 8) | one;
        }

        return length;
    }
}
