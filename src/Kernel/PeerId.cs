using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Muster.Kernel;

/// <summary>The identity of a person: 32 hex digits, any case on input, lower case everywhere else.</summary>
public readonly record struct PeerId
{
    private PeerId(string value) => Value = value;

    public string Value { get; }

    /// <summary>A new one from a secure random source: 128 bits.</summary>
    public static PeerId New() => new(RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>For constants and for rows that were checked when written; throws on anything else.</summary>
    public static PeerId Create(string value) =>
        TryCreate(value, out var peerId)
            ? peerId.Value
            : throw new ArgumentException("A Peer ID is 32 hex digits.", nameof(value));

    public static bool TryCreate(string? text, [NotNullWhen(true)] out PeerId? peerId)
    {
        var valid = text is { Length: 32 } && text.All(char.IsAsciiHexDigit);
        peerId = valid ? new PeerId(text!.ToLowerInvariant()) : null;
        return valid;
    }

    public override string ToString() => Value;
}
