using System.Security.Cryptography;

namespace Muster.Protocols.OpenId;

/// <summary>A public key of a provider, for one algorithm.</summary>
public sealed class ProviderKey
{
    private const int MinRsaBits = 2048;
    private const int MaxRsaBits = 8192;
    private readonly byte[] spki;

    private ProviderKey(string? keyId, KeyAlgorithm algorithm, byte[] spki) =>
        (KeyId, Algorithm, this.spki) = (keyId, algorithm, spki);

    public string? KeyId { get; }

    public KeyAlgorithm Algorithm { get; }

    /// <returns>Null when it is too short, or no key.</returns>
    public static ProviderKey? OfRsa(string? keyId, RSAParameters parameters)
    {
        try
        {
            using var rsa = RSA.Create(parameters);
            return rsa.KeySize is >= MinRsaBits and <= MaxRsaBits
                ? new ProviderKey(keyId, KeyAlgorithm.Rs256, rsa.ExportSubjectPublicKeyInfo())
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>Null when the point is not on the curve.</returns>
    public static ProviderKey? OfP256(string? keyId, ECPoint point)
    {
        try
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
            return new ProviderKey(keyId, KeyAlgorithm.Es256, key.ExportSubjectPublicKeyInfo());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Imported each time: a person signs in, and these objects are not promised to be safe for several threads.
    public bool Verify(byte[] data, byte[] signature)
    {
        if (Algorithm == KeyAlgorithm.Es256)
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(spki, out _);
            return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256);
        }

        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(spki, out _);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
