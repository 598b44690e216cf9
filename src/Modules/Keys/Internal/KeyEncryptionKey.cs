using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Muster.Modules.Keys.Internal;

/// <summary>Encrypts what may not lie open in the database: AES-256-GCM, bound to a label so that one secret cannot stand in for another.</summary>
internal sealed class KeyEncryptionKey(IOptions<KeysOptions> options, ILogger<KeyEncryptionKey> log)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int IdBytes = 8;
    private readonly Lazy<byte[]> key = new(() => KeyFile.Read(options.Value, log));

    public string Id => Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, "muster key file"u8)[..IdBytes]);

    public string Path => options.Value.KeyFile;

    public byte[] Seal(string label, ReadOnlySpan<byte> secret)
    {
        var boxed = new byte[NonceBytes + secret.Length + TagBytes];
        RandomNumberGenerator.Fill(boxed.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key.Value, TagBytes);
        cipher.Encrypt(
            boxed.AsSpan(0, NonceBytes),
            secret,
            boxed.AsSpan(NonceBytes, secret.Length),
            boxed.AsSpan(NonceBytes + secret.Length),
            Encoding.UTF8.GetBytes(label)
        );
        return boxed;
    }

    /// <exception cref="UnusableKeyFileException">The key file is not the one that sealed this.</exception>
    public byte[] Open(string label, ReadOnlySpan<byte> boxed)
    {
        var secret = new byte[boxed.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key.Value, TagBytes);
        try
        {
            cipher.Decrypt(
                boxed[..NonceBytes],
                boxed[NonceBytes..^TagBytes],
                boxed[^TagBytes..],
                secret,
                Encoding.UTF8.GetBytes(label)
            );
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new UnusableKeyFileException(
                $"The key file {options.Value.KeyFile} is not the one this database was sealed with. Put the right file back (MUSTER_KEY_FILE).",
                fault
            );
        }

        return secret;
    }
}
