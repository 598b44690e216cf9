using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Muster.Protocols.OpenId;

namespace Muster.Unit.Protocols.OpenId;

/// <summary>Signs what a test says, with a key of its own.</summary>
internal sealed class Tokens : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public ProviderKeys Keys
    {
        get
        {
            var point = key.ExportParameters(includePrivateParameters: false).Q;
            return RfcTokens.Keys(
                $$"""{"kty":"EC","crv":"P-256","kid":"1","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}"""
            );
        }
    }

    public string Sign(string claims, string keyId = "1")
    {
        var input = $"{Encode($$"""{"alg":"ES256","kid":"{{keyId}}"}""")}.{Encode(claims)}";
        return $"{input}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256))}";
    }

    public void Dispose() => key.Dispose();

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
