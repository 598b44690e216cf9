using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Muster.TestKit.OpenId;

/// <summary>A signing key of a provider, and tokens that it makes, right ones and forged ones.</summary>
public sealed class ForgedKey(string id)
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id => id;

    /// <summary>As the provider publishes it.</summary>
    public object Public
    {
        get
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);
            return new
            {
                kty = "RSA",
                use = "sig",
                kid = id,
                n = Base64Url.EncodeToString(key.Modulus),
                e = Base64Url.EncodeToString(key.Exponent),
            };
        }
    }

    /// <param name="algorithm">Whatever the header is to say.</param>
    public string Sign(object claims, string algorithm = "RS256", string? keyId = null)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new { alg = algorithm, kid = keyId ?? id });
        var input =
            $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var data = Encoding.ASCII.GetBytes(input);
        var signature = algorithm switch
        {
            "none" => [],
            // The classic: the public key, which everybody has, as if it were a shared secret.
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), data),
            _ => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{input}.{Base64Url.EncodeToString(signature)}";
    }
}
