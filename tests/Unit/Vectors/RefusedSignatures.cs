using System.Security.Cryptography;
using static Muster.Protocols.HttpSignatures.SignatureAlgorithm;

namespace Muster.Unit.Vectors;

/// <summary>By the right key over the right text, in a form that the algorithm does not allow.</summary>
internal static class RefusedSignatures
{
    public static IEnumerable<Vector> All()
    {
        yield return Of(
            Drafts.Poll(EcdsaP256Sha256),
            "ecdsa-in-der-form",
            "A SEQUENCE of two INTEGERs instead of r||s.",
            (key, text) => ((ECDsa)key).SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        );
        yield return Of(
            Drafts.Poll(RsaPssSha512),
            "rsa-pkcs1-padding",
            "PKCS#1 v1.5 padding instead of PSS.",
            (key, text) => ((RSA)key).SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)
        );
        yield return Of(
            Drafts.Poll(RsaPssSha512),
            "rsa-pss-with-sha-256",
            "PSS with SHA-256 and a salt of 32 bytes.",
            (key, text) => ((RSA)key).SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)
        );
    }

    private static Vector Of(
        Draft draft,
        string name,
        string description,
        Func<AsymmetricAlgorithm, byte[], byte[]> sign
    )
    {
        var signature = sign(draft.Key.Pair, Draft.Utf8(draft.SignatureBase(draft.Input())));
        return draft
            .Sign(name, description, Vector.Invalid)
            .WithHeader("signature", $"muster=:{Convert.ToBase64String(signature)}:");
    }
}
