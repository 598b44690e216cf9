using System.Security.Cryptography;
using Muster.Modules.Keys.Encryption;

namespace Muster.Modules.Keys;

/// <summary>What a copy of a key-encryption key can tell of itself without telling the key.</summary>
/// <param name="KeyId">Shown in the console and in every box.</param>
/// <param name="Code">Shown nowhere by the server: whoever tells it has read a copy.</param>
public sealed record KeyCopy(string KeyId, string Code)
{
    private const int Bytes = 8;
    private const int GroupDigits = 4;

    /// <returns>Null when the file is not the base64 of a key.</returns>
    public static KeyCopy? Read(string path) =>
        KeyEncryptionKey.TryParse(File.ReadAllText(path)) is { } key ? Of(key) : null;

    internal static KeyCopy Of(byte[] key) =>
        new(
            Derived("muster kek id\0"u8, key),
            string.Join('-', Derived("muster kek copy\0"u8, key).Chunk(GroupDigits).Select(group => new string(group)))
        );

    private static string Derived(ReadOnlySpan<byte> purpose, byte[] key) =>
        Convert.ToHexStringLower(SHA256.HashData([.. purpose, .. key])[..Bytes]);
}
