using System.Text.Json;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>What a provider sent a browser back with.</summary>
internal abstract record ProviderAnswer
{
    private ProviderAnswer() { }

    /// <param name="ReturnTo">A path of ours.</param>
    public sealed record Believed(VouchedPerson Person, string ReturnTo) : ProviderAnswer;

    /// <param name="Detail">For the log.</param>
    public sealed record Refused(ProviderRefusal Reason, string Detail) : ProviderAnswer;
}

/// <summary>Whom a provider vouches for.</summary>
/// <param name="Subject">The provider's own name for the person.</param>
/// <param name="Session">The provider's name of its session.</param>
/// <param name="IdToken">As it came.</param>
internal sealed record VouchedPerson(
    string Subject,
    string? Session,
    string IdToken,
    IReadOnlyDictionary<string, JsonElement> Claims
);
