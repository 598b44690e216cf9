using System.Security.Cryptography;

namespace Muster.Protocols.HttpSignatures;

/// <summary>The algorithms of RFC 9421 section 3.3 that Muster speaks, by their registered names.</summary>
public enum SignatureAlgorithm
{
    EcdsaP256Sha256,
    EcdsaP384Sha384,
    RsaPssSha512,
}

public static class SignatureAlgorithms
{
    public static string Name(this SignatureAlgorithm algorithm) =>
        algorithm switch
        {
            SignatureAlgorithm.EcdsaP256Sha256 => "ecdsa-p256-sha256",
            SignatureAlgorithm.EcdsaP384Sha384 => "ecdsa-p384-sha384",
            SignatureAlgorithm.RsaPssSha512 => "rsa-pss-sha512",
        };

    public static SignatureAlgorithm? Parse(string? name) =>
        name switch
        {
            "ecdsa-p256-sha256" => SignatureAlgorithm.EcdsaP256Sha256,
            "ecdsa-p384-sha384" => SignatureAlgorithm.EcdsaP384Sha384,
            "rsa-pss-sha512" => SignatureAlgorithm.RsaPssSha512,
            _ => null,
        };

    /// <summary>Signs with r||s (IEEE P1363) or RSA-PSS with MGF1 SHA-512 and a salt of 64 bytes.</summary>
    public static byte[] Sign(this AsymmetricAlgorithm key, ReadOnlySpan<byte> signatureBase) =>
        key switch
        {
            ECDsa { KeySize: 256 } ecdsa => ecdsa.SignData(signatureBase, HashAlgorithmName.SHA256),
            ECDsa { KeySize: 384 } ecdsa => ecdsa.SignData(signatureBase, HashAlgorithmName.SHA384),
            RSA rsa => rsa.SignData(signatureBase, HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
            _ => throw new ArgumentException("Not a key that Muster signs with.", nameof(key)),
        };

    public static SignatureAlgorithm AlgorithmOf(AsymmetricAlgorithm key) =>
        key switch
        {
            ECDsa { KeySize: 256 } => SignatureAlgorithm.EcdsaP256Sha256,
            ECDsa { KeySize: 384 } => SignatureAlgorithm.EcdsaP384Sha384,
            RSA => SignatureAlgorithm.RsaPssSha512,
            _ => throw new ArgumentException("Not a key that Muster signs with.", nameof(key)),
        };
}
