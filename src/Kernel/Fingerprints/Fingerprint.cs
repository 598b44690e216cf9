using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Muster.Kernel.Fingerprints;

/// <summary>A SHA-256 that a person compares: 32 bytes, kept as 64 lowercase hex digits.</summary>
public readonly record struct Fingerprint
{
    private Fingerprint(string value) => Value = value;

    /// <summary>64 lowercase hex digits: the form of the API and of the database.</summary>
    public string Value { get; }

    /// <summary>Uppercase pairs with colons, as <c>openssl x509 -fingerprint -sha256</c> prints them.</summary>
    public string Display => Pairs(Value);

    /// <summary>First eight bytes and last four: never fewer than 64 bits at the front.</summary>
    public string Truncated => $"{Pairs(Value[..16])}...{Pairs(Value[^8..])}";

    /// <summary>Eight groups of seven letters with check digits, for reading aloud.</summary>
    public string Spoken => SpokenForm.Encode(Convert.FromHexString(Value));

    public static Fingerprint OfSha256(ReadOnlySpan<byte> data) => new(Convert.ToHexStringLower(SHA256.HashData(data)));

    /// <summary>For rows that were checked when written; throws on anything but 64 lowercase hex digits.</summary>
    public static Fingerprint Create(string value) =>
        TryParseHex(value, out var fingerprint)
            ? fingerprint.Value
            : throw new ArgumentException("A fingerprint is 64 lowercase hex digits.", nameof(value));

    public static bool TryParseHex(string? text, [NotNullWhen(true)] out Fingerprint? fingerprint)
    {
        var valid = text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
        fingerprint = valid ? new Fingerprint(text!) : null;
        return valid;
    }

    public override string ToString() => Value;

    private static string Pairs(string hex) =>
        string.Join(':', hex.ToUpperInvariant().Chunk(2).Select(pair => new string(pair)));
}
