using System.Security.Cryptography;
using System.Text;
using Muster.Modules.Keys.Encryption;
using Muster.Modules.Keys.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Keys;

/// <summary>
/// Encrypts what is large or kept often: each thing has a key of its own, and only that key is boxed. When the sealing key is changed, the
/// small boxes are sealed anew and what they open stays as it is.
/// </summary>
/// <remarks>Whoever keeps the boxes registers an <see cref="ISealedRows"/> or a <see cref="SealedTable"/>.</remarks>
public sealed class ContentKeys
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly KeyEncryption encryption;
    private readonly KeyHolders holders;

    internal ContentKeys(KeyEncryption encryption, KeyHolders holders) =>
        (this.encryption, this.holders) = (encryption, holders);

    /// <returns>A new key in a box, for the database.</returns>
    public byte[] New(string keyLabel) => encryption.Seal(keyLabel, RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>False when no key of this node sealed the box: what it opens is lost, and a new key has to be made.</summary>
    public bool Opens(string keyLabel, ReadOnlySpan<byte> boxedKey) =>
        encryption.TryOpen(keyLabel, boxedKey) is not null;

    /// <summary>Whether a box that does not open here opens at another node, or will once this one has the key that seals now. Then nothing is lost.</summary>
    public async Task<bool> OpensElsewhereAsync(
        MusterDbContext db,
        ReadOnlyMemory<byte> boxedKey,
        CancellationToken ct
    ) =>
        Box.KeyIdOf(boxedKey.Span) is { } id
        && encryption.Held.All(key => key.Id != id)
        && (id == await KeyEncryption.SealingIdAsync(db, ct) || await holders.AnyAsync(db, id, ct));

    /// <param name="label">Which content it is: it opens under its own label only.</param>
    /// <exception cref="UnusableKeyException">No key of this node sealed the box.</exception>
    public byte[] Seal(string keyLabel, ReadOnlySpan<byte> boxedKey, string label, ReadOnlySpan<byte> content)
    {
        var boxed = new byte[NonceBytes + content.Length + TagBytes];
        var (nonce, text, tag) = (..NonceBytes, NonceBytes..^TagBytes, ^TagBytes..);
        RandomNumberGenerator.Fill(boxed.AsSpan(nonce));
        using var cipher = new AesGcm(encryption.Open(keyLabel, boxedKey), TagBytes);
        cipher.Encrypt(
            boxed.AsSpan(nonce),
            content,
            boxed.AsSpan(text),
            boxed.AsSpan(tag),
            Encoding.UTF8.GetBytes(label)
        );
        return boxed;
    }

    /// <returns>Null when no key of this node sealed the box, or when the content was sealed under another key or label.</returns>
    public byte[]? TryOpen(string keyLabel, ReadOnlySpan<byte> boxedKey, string label, ReadOnlySpan<byte> content)
    {
        if (content.Length < NonceBytes + TagBytes || encryption.TryOpen(keyLabel, boxedKey) is not { } key)
        {
            return null;
        }

        var opened = new byte[content.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(
                content[..NonceBytes],
                content[NonceBytes..^TagBytes],
                content[^TagBytes..],
                opened,
                Encoding.UTF8.GetBytes(label)
            );
            return opened;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
