using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Protocols.AuditLog;

/// <summary>A personal value in the details of a row: a hash that tells nothing without its salt.</summary>
public static class Commitment
{
    /// <summary>The one property of the object that stands in place of the value.</summary>
    public const string Property = "commitment";

    public const int SaltBytes = 16;

    public static byte[] Of(ReadOnlySpan<byte> salt, string value) =>
        SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(value)]);

    /// <summary>Whether this value is the one that was committed to.</summary>
    /// <param name="commitment">base64url.</param>
    /// <param name="salt">base64url. Of its one length: a shorter salt would let the value begin earlier.</param>
    public static bool IsOf(string commitment, string salt, string value)
    {
        Span<byte> salted = stackalloc byte[SaltBytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return Decode(salt, salted) && Decode(commitment, hash) && Of(salted, value).AsSpan().SequenceEqual(hash);
    }

    /// <returns>False when it is not exactly these bytes.</returns>
    private static bool Decode(string text, Span<byte> bytes) =>
        Base64Url.IsValid(text, out var count)
        && count == bytes.Length
        && Base64Url.TryDecodeFromChars(text, bytes, out _);
}
