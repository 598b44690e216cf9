using System.Security.Cryptography;

namespace Muster.Modules.Keys.Encryption;

/// <summary>32 random bytes that seal every other key, and what may be known of them.</summary>
internal sealed class KeyEncryptionKey
{
    public const int Bytes = 32;
    private readonly byte[] key;

    public KeyEncryptionKey(byte[] key, KeySource source)
    {
        (this.key, Source) = (key, source);
        (Id, CopyCode) = KeyCopy.Of(key);
    }

    /// <summary>16 hex digits; stands in every box.</summary>
    public string Id { get; }

    /// <summary>What only somebody who has a copy of the key can tell; shown nowhere.</summary>
    public string CopyCode { get; }

    public KeySource Source { get; }

    public AesGcm Cipher(int tagBytes) => new(key, tagBytes);

    /// <returns>Null when it is not the base64 of 32 bytes.</returns>
    public static byte[]? TryParse(string text)
    {
        Span<byte> bytes = stackalloc byte[Bytes + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Bytes
            ? bytes[..Bytes].ToArray()
            : null;
    }
}
