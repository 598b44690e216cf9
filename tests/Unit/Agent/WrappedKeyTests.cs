using System.Formats.Asn1;
using System.Security.Cryptography;
using Muster.Agent.Keys;

namespace Muster.Unit.Agent;

/// <summary>The public half of a key that a TPM wrapped, read without the TPM; made by swtpm with tpm2-openssl 1.1.1.</summary>
public sealed class WrappedKeyTests
{
    private const string Wrapped = """
        -----BEGIN TSS2 PRIVATE KEY-----
        MIHwBgZngQUKAQOgAwEBAQIEQAAAAQRYAFYAIwALAAYAcgAAABAAEAADABAAILKc
        hSpsx372rcggRGVrGZXfRzrJj2aKLlpFcaT/hrS2ACCKgyDTHmxFVYxe5N2jEqQo
        Y0OG/7AEV8Q36aawFzpNTQSBgAB+ACCpRpvznDLPGQx4r3RQ0OFrGRgw5V8/bbHn
        ypax0S77KQAQ//IjjoaDNc2jktGu12wzhRvpbahwPYGsVDa0brHd9/2DYkLQRu0d
        S/4MK2p3sMli7Llb3W7Rxz/1eMRGSx5UlhIvHLRNMV/4B6LqoGzWQ8zXo920ZJ/9
        Y7yf
        -----END TSS2 PRIVATE KEY-----
        """;

    /// <summary>What `openssl pkey -provider tpm2 -pubout` says of it.</summary>
    private const string PublicKey =
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEspyFKmzHfvatyCBEZWsZld9HOsmPZoouWkVxpP+GtLaKgyDTHmxFVYxe5N2jEqQoY0OG/7AEV8Q36aawFzpNTQ==";

    [Fact]
    public void Public_key_is_the_one_that_openssl_reads()
    {
        using var key = ECDsa.Create(WrappedKey.PublicKeyOf(Wrapped));

        WrappedKey.IsOne(Wrapped).ShouldBeTrue();
        Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()).ShouldBe(PublicKey);
    }

    [Fact]
    public void Plain_key_is_not_taken_for_a_wrapped_one()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        WrappedKey.IsOne(key.ExportPkcs8PrivateKeyPem()).ShouldBeFalse();
        WrappedKey.IsOne("").ShouldBeFalse();
    }

    /// <summary>Each byte changed, and the end cut off at each byte: read, or refused in the way that the agent expects.</summary>
    [Fact]
    public void Damaged_key_is_refused_and_never_a_fault_of_the_agent()
    {
        var fields = PemEncoding.Find(Wrapped);
        var der = Convert.FromBase64String(Wrapped[fields.Base64Data]);
        for (var i = 0; i < der.Length; i++)
        {
            var changed = der.ToArray();
            changed[i] ^= 0xff;
            TryRead(changed);
            TryRead(der[..i]).ShouldBeFalse();
        }
    }

    private static bool TryRead(byte[] der)
    {
        try
        {
            using var key = ECDsa.Create(WrappedKey.PublicKeyOf(PemEncoding.WriteString("TSS2 PRIVATE KEY", der)));
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException or AsnContentException)
        {
            return false;
        }
    }
}
