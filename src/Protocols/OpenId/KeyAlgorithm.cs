namespace Muster.Protocols.OpenId;

/// <summary>What we let a token be signed with (RFC 7518 section 3.1).</summary>
public enum KeyAlgorithm
{
    Rs256,
    Es256,
}

public static class KeyAlgorithms
{
    public static IReadOnlyList<string> Names { get; } = ["RS256", "ES256"];

    /// <returns>Null for everything else: <c>none</c>, shared secrets, and what nobody needs.</returns>
    public static KeyAlgorithm? Find(string name) =>
        name switch
        {
            "RS256" => KeyAlgorithm.Rs256,
            "ES256" => KeyAlgorithm.Es256,
            _ => null,
        };
}
