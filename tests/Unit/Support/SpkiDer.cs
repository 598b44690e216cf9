using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Muster.Unit.Support;

/// <summary>SubjectPublicKeyInfo written by hand, for forms that the framework does not write.</summary>
internal static class SpkiDer
{
    private const string EcPublicKey = "1.2.840.10045.2.1";
    private const string P256Oid = "1.2.840.10045.3.1.7";

    public static byte[] Rsa(byte[] modulus, byte[] exponent)
    {
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteIntegerUnsigned(modulus);
            key.WriteIntegerUnsigned(exponent);
        }

        return Write("1.2.840.113549.1.1.1", parameters => parameters.WriteNull(), key.Encode());
    }

    public static byte[] CompressedP256(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return Write(
            EcPublicKey,
            parameters => parameters.WriteObjectIdentifier(P256Oid),
            [(byte)(2 + (point.Y![^1] & 1)), .. point.X!]
        );
    }

    public static byte[] Ed25519(byte[] key) => Write("1.3.101.112", _ => { }, key);

    private static byte[] Write(string algorithm, Action<AsnWriter> writeParameters, byte[] key)
    {
        var spki = new AsnWriter(AsnEncodingRules.DER);
        using (spki.PushSequence())
        {
            using (spki.PushSequence())
            {
                spki.WriteObjectIdentifier(algorithm);
                writeParameters(spki);
            }

            spki.WriteBitString(key);
        }

        return spki.Encode();
    }
}
