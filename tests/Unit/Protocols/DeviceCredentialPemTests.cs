using System.Security.Cryptography;
using Muster.Protocols.Agent;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class DeviceCredentialPemTests
{
    private static readonly string Csr = Certificates.Request(TestKeys.P256).CreateSigningRequestPem();

    public static TheoryData<string> Unreadable =>
        [
            "",
            "hello",
            $"{Ws0142.Pem}\n{Ws0142.Pem}",
            $"subject=CN = ws-0142\n{Ws0142.Pem}",
            $"{Ws0142.Pem}\nand more",
            Ws0142.Pem.Replace("CERTIFICATE", "X509 CERTIFICATE"),
            Ws0142.Pem.Replace("END CERTIFICATE", "END KEY"),
            Ws0142.Pem.Replace("MIIB", "MII!"),
            "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
            TestKeys.P256.ExportPkcs8PrivateKeyPem(),
            TestKeys.P256.ExportSubjectPublicKeyInfoPem(),
        ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Pem_is_refused_when_it_is_not_exactly_one_block_of_the_right_label(string pem)
    {
        DeviceCredential.Read(pem, csrPem: null, Ws0142.Day).Credential.ShouldBeNull();
        DeviceCredential.Read(certificatePem: null, pem, Ws0142.Day).Credential.ShouldBeNull();
    }

    [Fact]
    public void Pem_is_refused_when_the_member_is_for_the_other_kind()
    {
        DeviceCredential.Read(certificatePem: Csr, csrPem: null, Ws0142.Day).Credential.ShouldBeNull();
        DeviceCredential.Read(certificatePem: null, csrPem: Ws0142.Pem, Ws0142.Day).Credential.ShouldBeNull();
    }

    [Fact]
    public void Credential_is_refused_when_there_are_two_or_none()
    {
        DeviceCredential.Read(null, null, Ws0142.Day).Fault!.ShouldContain("exactly one");
        DeviceCredential.Read(Ws0142.Pem, Csr, Ws0142.Day).Fault!.ShouldContain("exactly one");
    }

    [Fact]
    public void Pem_is_refused_when_it_is_longer_than_16_kibibytes()
    {
        var filled = Ws0142.Pem.PadRight(DeviceCredential.MaxPemBytes, '\n');

        DeviceCredential.Read(filled, null, Ws0142.Day).Credential.ShouldNotBeNull();
        DeviceCredential.Read(filled + "\n", null, Ws0142.Day).Fault!.ShouldContain("16384");
        DeviceCredential.Read(Ws0142.Pem.PadRight(8192, '\u2003'), null, Ws0142.Day).Fault!.ShouldContain("16384");
    }

    [Fact]
    public void Credential_is_read_or_refused_whatever_the_damage_to_the_text()
    {
        foreach (var pem in Mutation.Of(Ws0142.Pem, 1_000, "AZaz09+/=-\n \0\u00e9\ud800"))
        {
            var reading = DeviceCredential.Read(pem, csrPem: null, Ws0142.Day);
            (reading.Credential is null).ShouldBe(reading.Fault is not null);
        }
    }

    [Fact]
    public void Credential_is_read_or_refused_whatever_the_damage_to_the_certificate()
    {
        byte[][] samples = [Der(Ws0142.Pem), Der(Certificates.Fixture("pss-sha256.crt.pem"))];
        foreach (var der in samples.SelectMany(sample => Mutation.Of(sample, 3_000)))
        {
            var reading = DeviceCredential.Read(Certificates.Pem(der), csrPem: null, Ws0142.Day);
            (reading.Credential is null).ShouldBe(reading.Fault is not null);
        }
    }

    [Fact]
    public void Credential_is_refused_whatever_the_damage_to_the_csr()
    {
        foreach (var sample in new[] { Csr, Certificates.Fixture("with-attributes.csr.pem") })
        {
            var whole = Der(sample);
            foreach (var der in Mutation.Of(whole, 2_000).Where(der => !der.AsSpan().SequenceEqual(whole)))
            {
                var pem = Certificates.Pem(der, "CERTIFICATE REQUEST");
                DeviceCredential.Read(certificatePem: null, pem, Ws0142.Day).Fault.ShouldNotBeNull(pem);
            }
        }
    }

    private static byte[] Der(string pem) => Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]);
}
