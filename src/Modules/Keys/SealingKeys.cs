using Microsoft.Extensions.Options;
using Muster.Modules.Keys.Encryption;

namespace Muster.Modules.Keys;

/// <summary>Names the key-encryption keys, so that a backup can say which one it needs; tells nothing of what is in them.</summary>
public sealed class SealingKeys
{
    private readonly KeyEncryption encryption;
    private readonly KeysOptions options;

    internal SealingKeys(KeyEncryption encryption, IOptions<KeysOptions> options) =>
        (this.encryption, this.options) = (encryption, options.Value);

    /// <summary>The one that seals now; known once the ring is loaded.</summary>
    public SealingKeyName Current => new(encryption.Seals.Id, encryption.Seals.Source.Location);

    /// <summary>The configured ones, read where they lie, without a database.</summary>
    /// <returns>Null when one is in a token: that wraps a key which only the database has.</returns>
    /// <exception cref="UnusableKeyException">One cannot be read.</exception>
    public IReadOnlyList<SealingKeyName>? ReadConfigured()
    {
        var sources = new[] { options.Source, options.Next }.OfType<KeySource>().ToList();
        return sources.Exists(source => source is KeySource.Pkcs11)
            ? null
            : [.. sources.Select(source => new SealingKeyName(IdOf(source), source.Location))];
    }

    private static string IdOf(KeySource source) =>
        new KeyEncryptionKey(
            source is KeySource.File file
                ? KeyFile.Read(file with { Create = false }, sealedBefore: false)
                : KeyEncryptionKey.TryParse(((KeySource.Environment)source).Base64) // the third case was ruled out
                    ?? throw new UnusableKeyException($"{source.Setting} is not the base64 of 32 bytes."),
            source
        ).Id;
}

/// <param name="Id">16 hex digits.</param>
/// <param name="Location">Where it lies, for people.</param>
public sealed record SealingKeyName(string Id, string Location);
