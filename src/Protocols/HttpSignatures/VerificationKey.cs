using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Muster.Protocols.HttpSignatures;

/// <summary>
/// A public key that was checked when it was read: ECDSA on P-256 or P-384, or RSA of 2048 to 4096 bits. Importing one costs
/// more than verifying with it, so hot paths keep them.
/// </summary>
public sealed class VerificationKey : IDisposable
{
    private readonly AsymmetricAlgorithm key;
    private readonly Lock gate = new();

    private VerificationKey(AsymmetricAlgorithm key, byte[] spki)
    {
        this.key = key;
        Spki = spki;
        KeyId = Convert.ToHexStringLower(SHA256.HashData(spki));
        Algorithm = SignatureAlgorithms.AlgorithmOf(key);
    }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, lowercase hex: the <c>keyid</c> of every signature by this key.</summary>
    public string KeyId { get; }

    /// <summary>The DER SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7), re-encoded canonically.</summary>
    public ReadOnlyMemory<byte> Spki { get; }

    public SignatureAlgorithm Algorithm { get; }

    /// <summary>Null when the bytes are not exactly one key of an accepted kind and size.</summary>
    public static VerificationKey? TryImport(ReadOnlySpan<byte> spki)
    {
        AsymmetricAlgorithm? imported = null;
        try
        {
            imported = Import(spki, out var read);
            if (imported is null || read != spki.Length || !Accepted(imported))
            {
                imported?.Dispose();
                return null;
            }

            return new VerificationKey(imported, imported.ExportSubjectPublicKeyInfo());
        }
        catch (CryptographicException)
        {
            imported?.Dispose();
            return null;
        }
    }

    /// <summary>False for a wrong signature and for one of the wrong length; never throws on hostile bytes.</summary>
    public bool Verify(ReadOnlySpan<byte> signatureBase, ReadOnlySpan<byte> signature)
    {
        lock (gate)
        {
            try
            {
                return key switch
                {
                    ECDsa ecdsa => signature.Length == ecdsa.KeySize / 4
                        && ecdsa.VerifyData(
                            signatureBase,
                            signature,
                            ecdsa.KeySize == 256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384
                        ),
                    RSA rsa => signature.Length == rsa.KeySize / 8
                        && rsa.VerifyData(signatureBase, signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
                    _ => false,
                };
            }
            catch (CryptographicException)
            {
                return false;
            }
        }
    }

    public void Dispose() => key.Dispose();

    private static AsymmetricAlgorithm? Import(ReadOnlySpan<byte> spki, out int read)
    {
        switch (AlgorithmOids(spki))
        {
            case ("1.2.840.10045.2.1", "1.2.840.10045.3.1.7" or "1.3.132.0.34"):
                var ecdsa = ECDsa.Create();
                ecdsa.ImportSubjectPublicKeyInfo(spki, out read);
                return ecdsa;
            case ("1.2.840.113549.1.1.1", _):
                var rsa = RSA.Create();
                rsa.ImportSubjectPublicKeyInfo(spki, out read);
                return rsa;
            default:
                read = 0;
                return null;
        }
    }

    /// <summary>
    /// The key's algorithm and, when it is named by an OID, its curve. Looked at before the import, which throws for curves that the platform
    /// does not know; a curve written out as explicit parameters has no name, whatever its numbers.
    /// </summary>
    private static (string? Algorithm, string? Curve) AlgorithmOids(ReadOnlySpan<byte> spki)
    {
        try
        {
            var algorithm = new AsnReader(spki.ToArray(), AsnEncodingRules.DER).ReadSequence().ReadSequence();
            var oid = algorithm.ReadObjectIdentifier();
            var named = algorithm.HasData && algorithm.PeekTag() == Asn1Tag.ObjectIdentifier;
            return (oid, named ? algorithm.ReadObjectIdentifier() : null);
        }
        catch (AsnContentException)
        {
            return (null, null);
        }
    }

    private static bool Accepted(AsymmetricAlgorithm key) =>
        key switch
        {
            ECDsa ecdsa => ecdsa.KeySize is 256 or 384,
            // An exponent as long as the modulus would make each verification as dear as a signature.
            RSA rsa => rsa.KeySize is >= 2048 and <= 4096
                && rsa.ExportParameters(includePrivateParameters: false).Exponent is { Length: <= 8 },
            _ => false,
        };
}
