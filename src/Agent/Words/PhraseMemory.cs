using System.Text.Json.Serialization;
using Muster.Kernel.Phrases;

namespace Muster.Agent.Words;

/// <summary>What this device remembers of the four words of its request.</summary>
internal sealed record PhraseMemory
{
    /// <summary>This device's share, 64 hex digits. Written before it is committed to, shown only after the server's share is here.</summary>
    public required string Secret { get; init; }

    /// <summary>SHA-256 over everything that was asked, and of whom: another question takes another secret.</summary>
    public required string About { get; init; }

    public Guid? RequestId { get; init; }

    /// <summary>The server's share. With it the secret counts as shown: it is used for no other request, and no other salt is taken for it.</summary>
    public string? Salt { get; init; }

    /// <summary>The SubjectPublicKeyInfo that signed the answer with the salt; another key later changes no words.</summary>
    public byte[]? ServerKey { get; init; }

    /// <summary>The server has said that the approver sees the words.</summary>
    public bool Told { get; init; }

    [JsonIgnore]
    public PhraseShare Share => PhraseShare.Create(Secret);

    /// <returns>Null when they are of another request, or the server has brought nothing to them.</returns>
    public VerificationPhrase? WordsOf(Guid request, ReadOnlyMemory<byte> deviceKey) =>
        request == RequestId && PhraseShare.TryParse(Salt, out var salt) && ServerKey is { } serverKey
            ? VerificationPhrase.Of(
                new PhraseParts
                {
                    Salt = salt.Value,
                    Reveal = Share,
                    DeviceKey = deviceKey,
                    ServerKey = serverKey,
                }
            )
            : null;
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true
)]
[JsonSerializable(typeof(PhraseMemory))]
internal sealed partial class PhraseJson : JsonSerializerContext;
