using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.Agent.Delivery;

/// <summary>
/// A manifest as it travels and as a device keeps it: a JWS in compact form (RFC 7515 section 3.1), ES256, of exactly the header members
/// <c>alg</c>, <c>kid</c> and <c>typ</c>. It vouches for itself, so that a device can go on after a restart without its server.
/// </summary>
public static class ManifestSeal
{
    /// <summary>A sealed manifest is at most so long.</summary>
    public const int MostCharacters = 6 * 1024 * 1024;

    /// <summary>A signature over anything else of this server's says something else here.</summary>
    internal const string Type = "muster-manifest+jws";
    internal const string Es256 = "ES256";

    /// <param name="keyId">Of the ECDSA P-256 key behind <paramref name="sign"/>, which gives r and s, 64 bytes.</param>
    public static string Seal(DeliveryManifest manifest, string keyId, Func<byte[], byte[]> sign)
    {
        var header = new SealHeader
        {
            Alg = Es256,
            Kid = keyId,
            Typ = Type,
        };
        var text =
            Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header, SealJson.Default.SealHeader))
            + "."
            + Base64Url.EncodeToString(
                JsonSerializer.SerializeToUtf8Bytes(manifest, DeliveryJson.Default.DeliveryManifest)
            );
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    /// <returns>Null unless one of the keys vouches for every byte of it.</returns>
    public static DeliveryManifest? Open(string text, IReadOnlyList<VerificationKey> trusted)
    {
        var parts = text.Length <= MostCharacters ? text.Split('.', 4) : [];
        if (
            parts.Length != 3
            || Decode(parts[0]) is not { } header
            || Decode(parts[1]) is not { } payload
            || Decode(parts[2]) is not { } signature
            || Read(header, SealJson.Default.SealHeader) is not { Alg: Es256, Typ: Type } said
            || trusted.FirstOrDefault(key => key.KeyId == said.Kid) is not { } key
            || key.Algorithm != SignatureAlgorithm.EcdsaP256Sha256
            || !key.Verify(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature)
        )
        {
            return null;
        }

        return Read(payload, DeliveryJson.Default.DeliveryManifest);
    }

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static T? Read<T>(byte[] json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record SealHeader
{
    public required string Alg { get; init; }

    public required string Kid { get; init; }

    public required string Typ { get; init; }
}

/// <summary>A header that says anything else is no seal.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowDuplicateProperties = false,
    PropertyNameCaseInsensitive = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(SealHeader))]
internal sealed partial class SealJson : JsonSerializerContext;
