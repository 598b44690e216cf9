using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Muster.Kernel.Phrases;

/// <summary>
/// Four words that two people compare: 44 bits over what both sides chose and over the keys that each of them has seen. Whoever stands
/// between the two has other keys on the two sides, and so other words.
/// </summary>
public readonly record struct VerificationPhrase
{
    public const int Words = 4;
    private const string Label = "muster-phrase-v1";

    private VerificationPhrase(string value) => Value = value;

    /// <summary>Four words with one blank between them.</summary>
    public string Value { get; }

    public static VerificationPhrase Of(PhraseParts parts)
    {
        var hash = SHA256.HashData(
            LengthPrefixed.Of(Label, parts.Salt.Bytes, parts.Reveal.Bytes, parts.DeviceKey, parts.ServerKey)
        );
        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash);
        var words = new string[Words];
        for (var i = 0; i < Words; i++)
        {
            var index = (int)(bits >> (64 - ((i + 1) * PhraseWords.BitsOfAWord))) & (PhraseWords.All.Count - 1);
            words[i] = PhraseWords.All[index];
        }

        return new VerificationPhrase(string.Join(' ', words));
    }

    /// <summary>Reads four words of the list as people write them: any letter case, blanks, commas or hyphens between them.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VerificationPhrase? phrase)
    {
        var words = (text ?? "")
            .ToLowerInvariant()
            .Split([' ', '\t', '\n', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        var valid = words.Length == Words && words.All(PhraseWords.Contains);
        phrase = valid ? new VerificationPhrase(string.Join(' ', words)) : null;
        return valid;
    }

    public override string ToString() => Value;
}

/// <summary>What the words are computed over. The keys are SubjectPublicKeyInfos as the side that computes has seen them, never as told.</summary>
public sealed record PhraseParts
{
    /// <summary>The server's share.</summary>
    public required PhraseShare Salt { get; init; }

    /// <summary>The device's share.</summary>
    public required PhraseShare Reveal { get; init; }

    public required ReadOnlyMemory<byte> DeviceKey { get; init; }

    /// <summary>The key that signed the answer with the salt.</summary>
    public required ReadOnlyMemory<byte> ServerKey { get; init; }
}
