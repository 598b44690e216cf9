using System.Security.Cryptography;
using System.Text;

namespace Muster.Modules.Keys.Encryption;

/// <summary>
/// A sealed secret: mark, id of the key, nonce, ciphertext and tag of AES-256-GCM. Bound to a label, so that one secret cannot stand in for
/// another. A box from before keys had ids begins with its nonce.
/// </summary>
internal static class Box
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    public const int HeaderBytes = 12;

    private static ReadOnlySpan<byte> Mark => "MKB1"u8;

    public static byte[] Seal(KeyEncryptionKey key, string label, ReadOnlySpan<byte> secret)
    {
        var boxed = new byte[HeaderBytes + NonceBytes + secret.Length + TagBytes];
        Mark.CopyTo(boxed);
        Convert.FromHexString(key.Id).CopyTo(boxed, Mark.Length);
        var body = boxed.AsSpan(HeaderBytes);
        RandomNumberGenerator.Fill(body[..NonceBytes]);
        using var cipher = key.Cipher(TagBytes);
        cipher.Encrypt(
            body[..NonceBytes],
            secret,
            body[NonceBytes..^TagBytes],
            body[^TagBytes..],
            [.. boxed.AsSpan(0, HeaderBytes), .. Encoding.UTF8.GetBytes(label)]
        );
        return boxed;
    }

    /// <summary>How every box begins that this key sealed.</summary>
    public static byte[] HeaderOf(string keyId) => [.. Mark, .. Convert.FromHexString(keyId)];

    /// <returns>Null when the box says nothing of its key.</returns>
    public static string? KeyIdOf(ReadOnlySpan<byte> boxed) =>
        boxed.Length >= HeaderBytes + NonceBytes + TagBytes && boxed.StartsWith(Mark)
            ? Convert.ToHexStringLower(boxed[Mark.Length..HeaderBytes])
            : null;

    /// <returns>Null when this key did not seal the box under this label.</returns>
    public static byte[]? TryOpen(KeyEncryptionKey key, string label, ReadOnlySpan<byte> boxed) =>
        KeyIdOf(boxed) == key.Id && TryOpen(key, label, boxed[..HeaderBytes], boxed[HeaderBytes..]) is { } secret
            ? secret
            : TryOpen(key, label, [], boxed);

    private static byte[]? TryOpen(
        KeyEncryptionKey key,
        string label,
        ReadOnlySpan<byte> header,
        ReadOnlySpan<byte> body
    )
    {
        if (body.Length < NonceBytes + TagBytes)
        {
            return null;
        }

        var secret = new byte[body.Length - NonceBytes - TagBytes];
        using var cipher = key.Cipher(TagBytes);
        try
        {
            cipher.Decrypt(
                body[..NonceBytes],
                body[NonceBytes..^TagBytes],
                body[^TagBytes..],
                secret,
                [.. header, .. Encoding.UTF8.GetBytes(label)]
            );
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
