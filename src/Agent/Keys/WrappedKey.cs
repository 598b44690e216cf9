using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Muster.Agent.Keys;

/// <summary>
/// A key as the TPM wraps it (TSS2 PRIVATE KEY, draft-bottomley-tpm2-keys): its public half can be read without any TPM, so that a device can
/// be named whose TPM does not answer.
/// </summary>
internal static class WrappedKey
{
    private const string Label = "TSS2 PRIVATE KEY";
    private const int CoordinateBytes = 32;

    public static bool IsOne(string pem) =>
        PemEncoding.TryFind(pem, out var fields) && pem.AsSpan()[fields.Label] is Label;

    /// <summary>Throws <see cref="CryptographicException"/>, <see cref="ArgumentException"/> or <see cref="AsnContentException"/> when it is damaged.</summary>
    public static ECParameters PublicKeyOf(string pem)
    {
        var fields = PemEncoding.Find(pem);
        var key = new AsnReader(Convert.FromBase64String(pem[fields.Base64Data]), AsnEncodingRules.BER).ReadSequence();
        key.ReadObjectIdentifier();
        while (key.PeekTag().TagClass == TagClass.ContextSpecific)
        {
            key.ReadEncodedValue();
        }

        key.ReadInteger();
        return PointOf(key.ReadOctetString());
    }

    /// <summary>TPM2B_PUBLIC of TPM 2.0 Library, Part 2, 12.2.5.</summary>
    private static ECParameters PointOf(ReadOnlySpan<byte> area)
    {
        const ushort Ecc = 0x0023;
        const ushort NistP256 = 0x0003;
        Number(ref area);
        Require(Number(ref area) == Ecc);
        area = area[(sizeof(ushort) + sizeof(uint))..]; // name algorithm, attributes
        Sized(ref area); // policy
        Algorithm(ref area, details: 2 * sizeof(ushort));
        Algorithm(ref area, details: sizeof(ushort));
        Require(Number(ref area) == NistP256);
        Algorithm(ref area, details: sizeof(ushort));
        return new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Coordinate(ref area), Y = Coordinate(ref area) },
        };
    }

    private static ushort Number(ref ReadOnlySpan<byte> area)
    {
        var number = BinaryPrimitives.ReadUInt16BigEndian(area);
        area = area[sizeof(ushort)..];
        return number;
    }

    private static ReadOnlySpan<byte> Sized(ref ReadOnlySpan<byte> area)
    {
        int size = Number(ref area);
        var content = area[..size];
        area = area[size..];
        return content;
    }

    /// <summary>An algorithm that is none has no details.</summary>
    private static void Algorithm(ref ReadOnlySpan<byte> area, int details)
    {
        const ushort None = 0x0010;
        if (Number(ref area) != None)
        {
            area = area[details..];
        }
    }

    /// <summary>A TPM may leave out zeros in front.</summary>
    private static byte[] Coordinate(ref ReadOnlySpan<byte> area)
    {
        var given = Sized(ref area);
        Require(given.Length <= CoordinateBytes);
        var full = new byte[CoordinateBytes];
        given.CopyTo(full.AsSpan(CoordinateBytes - given.Length));
        return full;
    }

    private static void Require(bool right)
    {
        if (!right)
        {
            throw new CryptographicException("Not a P-256 key.");
        }
    }
}
