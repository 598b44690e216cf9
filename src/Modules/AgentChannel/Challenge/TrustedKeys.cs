using Muster.Modules.Keys;

namespace Muster.Modules.AgentChannel.Challenge;

/// <summary>The server keys that devices are told to trust.</summary>
internal sealed class TrustedKeys(KeyRing keys)
{
    /// <summary>In every answer, not only while keys change: a device that was away meanwhile must let go of the old one too.</summary>
    public IReadOnlyList<string> ToTell() =>
        [.. keys.TrustedServerKeys().Select(key => Convert.ToBase64String(key.Spki.Span))];

    /// <summary>Which of the keys that a device stored is the one to come.</summary>
    public string? ToCome(IReadOnlyList<string> stored) =>
        keys.TrustedServerKeys().Skip(1).Select(key => key.KeyId).FirstOrDefault(stored.Contains);
}
