using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Muster.Kernel.Fingerprints;

namespace Muster.Kernel.Phrases;

/// <summary>What one side brings to the words: 32 random bytes, written as 64 lowercase hex digits.</summary>
public readonly record struct PhraseShare
{
    private const int Length = 32;
    private const string CommitmentLabel = "muster-phrase-commitment-v1";

    private PhraseShare(string value) => Value = value;

    /// <summary>64 lowercase hex digits.</summary>
    public string Value { get; }

    public byte[] Bytes => Convert.FromHexString(Value);

    /// <summary>Binds whoever publishes it to this share, and tells nothing of it.</summary>
    public Fingerprint Commitment => Fingerprint.OfSha256(LengthPrefixed.Of(CommitmentLabel, Bytes));

    public static PhraseShare New() => new(RandomNumberGenerator.GetHexString(2 * Length, lowercase: true));

    /// <summary>For what was checked when it was written.</summary>
    public static PhraseShare Create(string value) =>
        TryParse(value, out var share)
            ? share.Value
            : throw new ArgumentException("A share is 64 lowercase hex digits.", nameof(value));

    public static bool TryParse(string? text, [NotNullWhen(true)] out PhraseShare? share)
    {
        var valid = text is { Length: 2 * Length } && text.All(char.IsAsciiHexDigitLower);
        share = valid ? new PhraseShare(text!) : null;
        return valid;
    }

    public override string ToString() => Value;
}
