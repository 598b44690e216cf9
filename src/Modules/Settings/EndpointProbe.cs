using System.Buffers.Text;
using System.Security.Cryptography;
using Muster.Modules.Keys;

namespace Muster.Modules.Settings;

/// <summary>
/// By it the server knows itself: it asks <c>/healthz</c> on its public URL with a question made for this one time, and only a node with the
/// same keys can answer. Anybody may ask; an answer is good for its question and for nothing else, since the key has no other use.
/// </summary>
public sealed class EndpointProbe(KeyRing keys)
{
    public const string Header = "Muster-Probe";
    private const int Bytes = 32;

    // Longer than anything else that these keys are asked about, so that no answer serves as something else.
    private static ReadOnlySpan<byte> Purpose => "muster endpoint probe"u8;

    internal static string NewQuestion() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>Null when it is no question.</returns>
    public string? Answer(string? question) =>
        Read(question) is { } asked ? Base64Url.EncodeToString(keys.NonceMac([.. Purpose, .. asked])) : null;

    /// <summary>True when a node of this server gave the answer, also one that uses the next key already.</summary>
    internal bool IsAnswer(string question, string answer) =>
        Read(question) is { } asked && Read(answer) is { } mac && keys.IsNonceMac([.. Purpose, .. asked], mac);

    private static byte[]? Read(string? text)
    {
        var bytes = new byte[Bytes];
        return
            text is { Length: < 64 }
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var written)
            && written == Bytes
            ? bytes
            : null;
    }
}
