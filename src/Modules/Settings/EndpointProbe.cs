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
    private const int QuestionBytes = 32;
    private readonly Lazy<byte[]> key = new(() => keys.NonceMac("muster endpoint probe"u8));

    internal static string NewQuestion() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(QuestionBytes));

    /// <returns>Null when it is no question.</returns>
    public string? Answer(string? question)
    {
        Span<byte> asked = stackalloc byte[QuestionBytes];
        return
            question is { Length: < 64 }
            && Base64Url.TryDecodeFromChars(question, asked, out var written)
            && written == QuestionBytes
            ? Base64Url.EncodeToString(HMACSHA256.HashData(key.Value, asked))
            : null;
    }
}
