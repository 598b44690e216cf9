using Muster.Modules.Keys.Internal;

namespace Muster.Modules.Keys;

/// <summary>Encrypts secrets that have to be read again before they go into the database, under a key that is not in it.</summary>
public sealed class SecretBox
{
    private readonly KeyEncryptionKey encryption;

    internal SecretBox(KeyEncryptionKey encryption) => this.encryption = encryption;

    /// <summary>Names the key file, so that a backup can say which one it needs; tells nothing of what is in it. 16 hex digits.</summary>
    public string KeyFileId => encryption.Id;

    public string KeyFilePath => encryption.Path;

    /// <param name="label">What it is and whose, such as <c>totp/</c> and an operator's id: a box opens under its own label only.</param>
    public byte[] Seal(string label, ReadOnlySpan<byte> secret) => encryption.Seal(label, secret);

    /// <exception cref="UnusableKeyFileException">It was sealed under another key, or another label.</exception>
    public byte[] Open(string label, ReadOnlySpan<byte> boxed) => encryption.Open(label, boxed);
}
