using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Keys.Encryption;

/// <summary>The key-encryption keys that this node has: one, or two while it changes over. Boxes open under either and are sealed under the one that the database names.</summary>
internal sealed class KeyEncryption
{
    private IReadOnlyList<KeyEncryptionKey> held = [];
    private volatile KeyEncryptionKey? seals;

    public IReadOnlyList<KeyEncryptionKey> Held => held;

    public KeyEncryptionKey Seals =>
        seals ?? throw new InvalidOperationException("No key-encryption key is loaded yet.");

    public void Load(IReadOnlyList<KeyEncryptionKey> keys) => (held, seals) = (keys, keys[0]);

    /// <summary>From now on boxes are sealed under this key, if this node has it.</summary>
    public void SealUnder(string? keyId) => seals = held.FirstOrDefault(key => key.Id == keyId) ?? seals;

    public byte[] Seal(string label, ReadOnlySpan<byte> secret) => Box.Seal(Seals, label, secret);

    /// <exception cref="UnusableKeyException">No key of this node sealed it.</exception>
    public byte[] Open(string label, ReadOnlySpan<byte> boxed) =>
        TryOpen(label, boxed)
        ?? throw new UnusableKeyException(
            $"The {string.Join(" and the ", Held.Select(Named))} is not the one this database was sealed with{SealedUnder(boxed)}. Put the right one back."
        );

    public byte[]? TryOpen(string label, ReadOnlySpan<byte> boxed)
    {
        foreach (var key in held)
        {
            if (Box.TryOpen(key, label, boxed) is { } secret)
            {
                return secret;
            }
        }

        return null;
    }

    public bool IsCurrent(ReadOnlySpan<byte> boxed) => Box.KeyIdOf(boxed) == Seals.Id;

    public static Task<string?> SealingIdAsync(MusterDbContext db, CancellationToken ct) =>
        db.Set<KeyEncryptionRow>()
            .Where(row => row.SealsFrom != null)
            .OrderByDescending(row => row.SealsFrom)
            .Select(row => (string?)row.Id)
            .FirstOrDefaultAsync(ct);

    private static string Named(KeyEncryptionKey key) =>
        key.Source is KeySource.File file
            ? $"key file {file.Path} ({file.Setting}, key {key.Id})"
            : $"key of {key.Source.Setting} ({key.Id})";

    private static string SealedUnder(ReadOnlySpan<byte> boxed) => Box.KeyIdOf(boxed) is { } id ? $" (key {id})" : "";
}
