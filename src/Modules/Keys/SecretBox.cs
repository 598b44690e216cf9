using Muster.Modules.Keys.Encryption;

namespace Muster.Modules.Keys;

/// <summary>Encrypts secrets that have to be read again before they go into the database, under a key that is not in it.</summary>
/// <remarks>Whoever keeps boxes in a table registers an <see cref="ISealedRows"/> or a <see cref="SealedTable"/>, so that they follow when the key is changed.</remarks>
public sealed class SecretBox
{
    private readonly KeyEncryption encryption;

    internal SecretBox(KeyEncryption encryption) => this.encryption = encryption;

    /// <param name="label">What it is and whose, such as <c>totp/</c> and an operator's id: a box opens under its own label only.</param>
    public byte[] Seal(string label, ReadOnlySpan<byte> secret) => encryption.Seal(label, secret);

    /// <returns>Null when it was sealed under another key, such as one that was lost, or under another label.</returns>
    public byte[]? TryOpen(string label, ReadOnlySpan<byte> boxed) => encryption.TryOpen(label, boxed);
}
