using Muster.Modules.Keys.Encryption;

namespace Muster.Modules.Keys;

/// <summary>Where a key-encryption key comes from.</summary>
public abstract record KeySource
{
    private KeySource() { }

    /// <summary>The setting that names it, for messages.</summary>
    public required string Setting { get; init; }

    /// <summary>For people: a path, a setting or the name of a key in a token. Never the key.</summary>
    public abstract string Location { get; }

    /// <param name="Create">Makes the file, with mode 0600, when it is missing and nothing was sealed yet. Only where nobody else shares the database.</param>
    public sealed record File(string Path, bool Create) : KeySource
    {
        public override string Location => Path;
    }

    /// <param name="Base64">The key itself: never to be logged.</param>
    public sealed record Environment(string Base64) : KeySource
    {
        public override string Location => Setting;

        public static bool IsKey(string base64) => KeyEncryptionKey.TryParse(base64) is not null;

        public override string ToString() => Setting;
    }

    /// <param name="Uri">RFC 7512, of an RSA private key. The key-encryption key lies in the database, wrapped by it.</param>
    /// <param name="PinFile">A file whose text is the token's PIN.</param>
    public sealed record Pkcs11(string Uri, string? PinFile) : KeySource
    {
        public override string Location => Uri;
    }
}

public enum KeySourceKind
{
    File,
    Environment,
    Pkcs11,
}
