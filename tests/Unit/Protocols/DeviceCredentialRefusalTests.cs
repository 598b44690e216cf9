using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.Protocols.Agent;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class DeviceCredentialRefusalTests
{
    private const string NotParsed = "does not parse, or its own signature is wrong";
    private const string OldHash = "signed with a hash older than SHA-2";
    private const string WrongKey = "the key is not ECDSA";

    [Theory]
    [InlineData("rsa-sha1.crt.pem", OldHash)]
    [InlineData("rsa-md5.crt.pem", OldHash)]
    [InlineData("ecdsa-sha1.crt.pem", OldHash)]
    [InlineData("pss-sha1.crt.pem", OldHash)]
    [InlineData("explicit-curve.crt.pem", WrongKey)]
    [InlineData("rsa-1024.crt.pem", WrongKey)]
    [InlineData("ed25519.crt.pem", WrongKey)]
    [InlineData("brainpool.crt.pem", WrongKey)]
    public void Certificate_is_refused_when_its_key_or_signature_is_not_accepted(string fixture, string why) =>
        Refusal(certificate: Certificates.Fixture(fixture)).ShouldContain(why);

    [Theory]
    [InlineData("rsa-sha1.csr.pem")]
    [InlineData("rsa-md5.csr.pem")]
    [InlineData("ecdsa-sha1.csr.pem")]
    [InlineData("pss-sha1.csr.pem")]
    [InlineData("explicit-curve.csr.pem")]
    [InlineData("rsa-1024.csr.pem")]
    [InlineData("ed25519.csr.pem")]
    [InlineData("brainpool.csr.pem")]
    public void Csr_is_refused_when_its_key_or_signature_is_not_accepted(string fixture) =>
        Refusal(csr: Certificates.Fixture(fixture)).ShouldNotBeEmpty();

    [Fact]
    public void Certificate_is_refused_when_its_key_is_p521()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP521);

        Refusal(certificate: Certificates.Make(key).ExportCertificatePem()).ShouldContain(WrongKey);
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.None)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment)]
    [InlineData(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign)]
    public void Certificate_is_refused_when_its_key_usage_lacks_digital_signature(X509KeyUsageFlags usage) =>
        Refusal(certificate: Certificates.Make(TestKeys.P256, usage: usage).ExportCertificatePem())
            .ShouldContain("digitalSignature");

    [Fact]
    public void Certificate_is_refused_when_one_of_two_key_usages_lacks_digital_signature()
    {
        var request = Certificates.Request(TestKeys.P256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        var second = new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true).RawData;
        request.CertificateExtensions.Add(new X509Extension("2.5.29.16", second, critical: true));
        var der = request.CreateSelfSigned(Ws0142.Day, Ws0142.Day.AddDays(1)).RawData;
        der[der.AsSpan().IndexOf(Convert.FromHexString("0603551D10")) + 4] = 0x0F;

        Refusal(certificate: Certificates.Pem(der)).ShouldContain("digitalSignature");
    }

    [Fact]
    public void Certificate_is_refused_outside_its_time()
    {
        var early = Certificates.Make(TestKeys.P256, notBefore: Ws0142.Day.AddHours(48).AddSeconds(1));
        var late = Certificates.Make(TestKeys.P256, notAfter: Ws0142.Day);

        Refusal(certificate: early.ExportCertificatePem()).ShouldContain("not valid yet");
        Refusal(certificate: late.ExportCertificatePem()).ShouldContain("expired");
    }

    [Fact]
    public void Certificate_is_refused_when_the_block_is_more_than_one_der_certificate()
    {
        var der = Certificates.Make(TestKeys.P256).RawData;

        Refusal(certificate: Certificates.Pem([.. der, 0, 0])).ShouldContain("exactly one DER");
        Refusal(certificate: Certificates.Pem([.. der, .. der])).ShouldContain("exactly one DER");
        Refusal(certificate: Certificates.Pem(System.Text.Encoding.ASCII.GetBytes(Ws0142.Pem)))
            .ShouldContain("exactly one DER");
    }

    [Fact]
    public void Csr_is_refused_when_any_part_of_it_was_tampered_with()
    {
        var der = Certificates.Request(TestKeys.P256).CreateSigningRequest();
        for (var at = 0; at < der.Length; at++)
        {
            var tampered = der.ToArray();
            tampered[at] ^= 0x01;

            Refusal(csr: Certificates.Pem(tampered, "CERTIFICATE REQUEST")).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Csr_is_refused_when_the_subject_was_exchanged()
    {
        var der = Certificates.Request(TestKeys.P256).CreateSigningRequest();
        der[der.AsSpan().IndexOf("ws-0142"u8)] = (byte)'x';

        Refusal(csr: Certificates.Pem(der, "CERTIFICATE REQUEST")).ShouldContain(NotParsed);
    }

    private static string Refusal(string? certificate = null, string? csr = null)
    {
        var reading = DeviceCredential.Read(certificate, csr, Ws0142.Day);
        reading.Credential.ShouldBeNull();
        return reading.Fault.ShouldNotBeNull();
    }
}
