using System.Security.Cryptography;
using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Support;

/// <summary>One key of each accepted kind, made once for the run.</summary>
internal static class TestKeys
{
    private static readonly Lazy<RSA> LazyRsa2048 = new(() => RSA.Create(2048));

    public static ECDsa P256 { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static ECDsa OtherP256 { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static ECDsa P384 { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    public static RSA Rsa2048 => LazyRsa2048.Value;

    public static AsymmetricAlgorithm For(SignatureAlgorithm algorithm) =>
        algorithm switch
        {
            SignatureAlgorithm.EcdsaP256Sha256 => P256,
            SignatureAlgorithm.EcdsaP384Sha384 => P384,
            SignatureAlgorithm.RsaPssSha512 => Rsa2048,
        };

    public static VerificationKey Public(this AsymmetricAlgorithm key) =>
        VerificationKey.TryImport(key.ExportSubjectPublicKeyInfo())
        ?? throw new ArgumentException("Not an accepted key.", nameof(key));
}
