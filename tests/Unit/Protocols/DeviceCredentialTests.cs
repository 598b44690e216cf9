using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class DeviceCredentialTests
{
    public static TheoryData<SignatureAlgorithm> Algorithms => [.. Enum.GetValues<SignatureAlgorithm>()];

    [Fact]
    public void Credential_of_the_known_certificate_has_its_known_hashes()
    {
        var credential = DeviceCredential.Read(Ws0142.Pem, csrPem: null, Ws0142.Day).Credential.ShouldNotBeNull();

        credential.FingerprintSha256.ShouldBe(Ws0142.Sha256);
        credential.ThumbprintSha1.ShouldBe(Ws0142.Sha1);
        credential.Key.KeyId.ShouldBe(Ws0142.SpkiSha256);
        credential.NotAfter.ShouldBe(new DateTimeOffset(2036, 11, 17, 23, 48, 27, TimeSpan.Zero));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Credential_is_read_from_a_certificate_of_every_accepted_key(SignatureAlgorithm algorithm)
    {
        var certificate = Certificates.Make(TestKeys.For(algorithm), usage: X509KeyUsageFlags.DigitalSignature);

        var credential = DeviceCredential.Read(certificate.ExportCertificatePem(), null, Ws0142.Day).Credential;

        credential!.Key.Algorithm.ShouldBe(algorithm);
        credential.Key.KeyId.ShouldBe(AgentRequestSigner.KeyIdOf(TestKeys.For(algorithm)));
        credential.FingerprintSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(certificate.RawData)));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Credential_is_read_from_a_csr_of_every_accepted_key(SignatureAlgorithm algorithm)
    {
        var pem = Certificates.Request(TestKeys.For(algorithm)).CreateSigningRequestPem();

        var credential = DeviceCredential.Read(certificatePem: null, pem, Ws0142.Day).Credential;

        credential!.Key.Algorithm.ShouldBe(algorithm);
        credential.FingerprintSha256.ShouldBe(AgentRequestSigner.KeyIdOf(TestKeys.For(algorithm)));
        credential.ThumbprintSha1.ShouldBeNull();
        credential.NotAfter.ShouldBeNull();
    }

    [Fact]
    public void Credential_is_read_when_the_csr_carries_attributes() =>
        DeviceCredential
            .Read(certificatePem: null, Certificates.Fixture("with-attributes.csr.pem"), Ws0142.Day)
            .Credential.ShouldNotBeNull();

    [Fact]
    public void Credential_is_read_when_the_certificate_is_signed_with_pss_and_sha256() =>
        DeviceCredential
            .Read(Certificates.Fixture("pss-sha256.crt.pem"), csrPem: null, Ws0142.Day)
            .Credential.ShouldNotBeNull();

    [Fact]
    public void Credential_is_read_when_blanks_and_line_ends_surround_the_pem() =>
        DeviceCredential
            .Read($"\r\n {Ws0142.Pem.Replace("\n", "\r\n")}\r\n\t", csrPem: null, Ws0142.Day)
            .Credential!.FingerprintSha256.ShouldBe(Ws0142.Sha256);

    [Fact]
    public void Credential_is_read_when_the_certificate_begins_within_the_tolerance()
    {
        var certificate = Certificates.Make(TestKeys.P256, notBefore: Ws0142.Day.AddHours(48));

        DeviceCredential.Read(certificate.ExportCertificatePem(), null, Ws0142.Day).Credential.ShouldNotBeNull();
    }
}
