using System.Formats.Asn1;

namespace Muster.Protocols.Agent;

/// <summary>What a certificate or CSR is itself signed with: SHA-2 or an Edwards curve, anything else is refused.</summary>
internal static class CredentialSignature
{
    private const string RsaPss = "1.2.840.113549.1.1.10";

    private static readonly string[] Accepted =
    [
        "1.2.840.113549.1.1.11", // sha256WithRSAEncryption
        "1.2.840.113549.1.1.12", // sha384WithRSAEncryption
        "1.2.840.113549.1.1.13", // sha512WithRSAEncryption
        "1.2.840.10045.4.3.2", // ecdsa-with-SHA256
        "1.2.840.10045.4.3.3", // ecdsa-with-SHA384
        "1.2.840.10045.4.3.4", // ecdsa-with-SHA512
        "1.3.101.112", // Ed25519
        "1.3.101.113", // Ed448
    ];

    private static readonly string[] Sha2 =
    [
        "2.16.840.1.101.3.4.2.1", // sha256
        "2.16.840.1.101.3.4.2.2", // sha384
        "2.16.840.1.101.3.4.2.3", // sha512
    ];

    /// <summary>Reads the outer AlgorithmIdentifier, which certificates (RFC 5280 section 4.1) and CSRs (RFC 2986 section 4.2) share.</summary>
    public static bool IsAccepted(byte[] der)
    {
        var signed = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        signed.ReadEncodedValue();
        var algorithm = signed.ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        return Accepted.Contains(oid) || (oid == RsaPss && PssHash(algorithm) is { } hash && Sha2.Contains(hash));
    }

    /// <summary>Null when the parameters leave the hash out, which means SHA-1 (RFC 4055 section 3.1).</summary>
    private static string? PssHash(AsnReader algorithm)
    {
        var hashTag = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        var parameters = algorithm.HasData ? algorithm.ReadSequence() : null;
        return parameters is { HasData: true } && parameters.PeekTag() == hashTag
            ? parameters.ReadSequence(hashTag).ReadSequence().ReadObjectIdentifier()
            : null;
    }
}
