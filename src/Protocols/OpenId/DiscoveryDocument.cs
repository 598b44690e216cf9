using System.Text.Json;

namespace Muster.Protocols.OpenId;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0 section 3), as far as we use it.</summary>
public sealed record DiscoveryDocument
{
    public const string WellKnown = "/.well-known/openid-configuration";
    private const int MaxText = 2048;

    private DiscoveryDocument() { }

    public required string Issuer { get; init; }

    public required Uri AuthorizationEndpoint { get; init; }

    public required Uri TokenEndpoint { get; init; }

    public required Uri KeysUri { get; init; }

    public Uri? UserInfoEndpoint { get; init; }

    public Uri? EndSessionEndpoint { get; init; }

    /// <summary>Null: the provider does not say.</summary>
    public IReadOnlyList<string>? ResponseTypes { get; init; }

    /// <summary>Null: the provider does not say.</summary>
    public IReadOnlyList<string>? CodeChallengeMethods { get; init; }

    /// <summary>Null: the provider does not say.</summary>
    public IReadOnlyList<string>? SigningAlgorithms { get; init; }

    /// <summary>Null: the provider does not say; that is HTTP Basic.</summary>
    public IReadOnlyList<string>? TokenEndpointMethods { get; init; }

    /// <summary>Answers name who answers (RFC 9207).</summary>
    public bool NamesIssuerInAnswers { get; init; }

    public bool LogsOutBehind { get; init; }

    /// <returns>Null when it is no such document, or names an address that secrets must not be sent to.</returns>
    public static DiscoveryDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (
            StrictJson.ReadObject(utf8, maxDepth: 16) is not { } fields
            || !fields.TryGetText("issuer", MaxText, out var issuer)
            || issuer is null
            || !TryGetAddress(fields, "authorization_endpoint", out var authorization)
            || !TryGetAddress(fields, "token_endpoint", out var token)
            || !TryGetAddress(fields, "jwks_uri", out var keys)
            || !TryGetAddress(fields, "userinfo_endpoint", out var userInfo)
            || !TryGetAddress(fields, "end_session_endpoint", out var endSession)
            || authorization is null
            || token is null
            || keys is null
        )
        {
            return null;
        }

        return new DiscoveryDocument
        {
            Issuer = issuer,
            AuthorizationEndpoint = authorization,
            TokenEndpoint = token,
            KeysUri = keys,
            UserInfoEndpoint = userInfo,
            EndSessionEndpoint = endSession,
            ResponseTypes = Texts(fields, "response_types_supported"),
            CodeChallengeMethods = Texts(fields, "code_challenge_methods_supported"),
            SigningAlgorithms = Texts(fields, "id_token_signing_alg_values_supported"),
            TokenEndpointMethods = Texts(fields, "token_endpoint_auth_methods_supported"),
            NamesIssuerInAnswers = IsTrue(fields, "authorization_response_iss_parameter_supported"),
            LogsOutBehind = IsTrue(fields, "backchannel_logout_supported"),
        };
    }

    /// <summary>https, or http on this computer: what goes there is secret.</summary>
    public static bool IsSafe(Uri address) =>
        address.UserInfo.Length == 0
        && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool TryGetAddress(JsonElement fields, string name, out Uri? address)
    {
        address = null;
        return fields.TryGetText(name, MaxText, out var text)
            && (text is null || (Uri.TryCreate(text, UriKind.Absolute, out address) && IsSafe(address)));
    }

    private static bool IsTrue(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static List<string>? Texts(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(value => value.AsText()).OfType<string>()]
            : null;
}
