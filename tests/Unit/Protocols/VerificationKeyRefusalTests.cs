using System.Security.Cryptography;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class VerificationKeyRefusalTests
{
    [Theory]
    [InlineData("1.3.132.0.35")]
    [InlineData("1.3.132.0.10")]
    [InlineData("1.3.36.3.3.2.8.1.1.7")]
    public void Key_is_refused_when_it_is_on_another_curve(string oid)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromValue(oid));

        VerificationKey.TryImport(key.ExportSubjectPublicKeyInfo()).ShouldBeNull();
    }

    [Fact]
    public void Key_is_refused_when_its_curve_is_written_out_as_parameters()
    {
        using var key = ECDsa.Create(TestKeys.P256.ExportExplicitParameters(includePrivateParameters: false).Curve);

        VerificationKey.TryImport(key.ExportSubjectPublicKeyInfo()).ShouldBeNull();
    }

    [Fact]
    public void Key_is_refused_when_its_point_is_compressed() =>
        VerificationKey.TryImport(SpkiDer.CompressedP256(TestKeys.P256)).ShouldBeNull();

    [Fact]
    public void Key_is_refused_when_its_point_is_not_on_the_curve()
    {
        var spki = TestKeys.P256.ExportSubjectPublicKeyInfo();
        spki[^1] ^= 1;

        VerificationKey.TryImport(spki).ShouldBeNull();
    }

    [Fact]
    public void Key_is_refused_when_it_is_ed25519() =>
        VerificationKey.TryImport(SpkiDer.Ed25519(new byte[32])).ShouldBeNull();

    [Theory]
    [InlineData(1024, false)]
    [InlineData(2040, false)]
    [InlineData(2048, true)]
    [InlineData(4096, true)]
    [InlineData(4104, false)]
    [InlineData(8192, false)]
    public void Rsa_key_is_read_only_within_the_accepted_sizes(int bits, bool accepted)
    {
        var modulus = new XorShift((ulong)bits).Bytes(bits / 8);
        modulus[0] |= 0x80;
        modulus[^1] |= 1;

        using var key = VerificationKey.TryImport(SpkiDer.Rsa(modulus, [1, 0, 1]));

        (key is not null).ShouldBe(accepted);
    }

    [Fact]
    public void Rsa_key_is_refused_when_its_exponent_is_trivial_or_huge()
    {
        var modulus = TestKeys.Rsa2048.ExportParameters(includePrivateParameters: false).Modulus!;
        byte[][] exponents =
        [
            [0],
            [1],
            [2],
            [1, 0, 0, 0, 0, 0, 0, 0, 1],
            modulus,
        ];

        exponents.ShouldAllBe(exponent => VerificationKey.TryImport(SpkiDer.Rsa(modulus, exponent)) == null);
    }

    [Fact]
    public void Key_is_refused_when_bytes_follow_it()
    {
        VerificationKey.TryImport([.. TestKeys.P256.ExportSubjectPublicKeyInfo(), 0]).ShouldBeNull();
        VerificationKey.TryImport([.. TestKeys.Rsa2048.ExportSubjectPublicKeyInfo(), 0]).ShouldBeNull();
    }

    [Fact]
    public void Key_is_refused_when_it_is_private_or_in_another_wrapping()
    {
        VerificationKey.TryImport(TestKeys.P256.ExportPkcs8PrivateKey()).ShouldBeNull();
        VerificationKey.TryImport(TestKeys.P256.ExportECPrivateKey()).ShouldBeNull();
        VerificationKey.TryImport(TestKeys.Rsa2048.ExportRSAPublicKey()).ShouldBeNull();
        VerificationKey.TryImport([]).ShouldBeNull();
    }

    [Fact]
    public void Key_is_read_or_refused_whatever_the_damage()
    {
        foreach (var sample in new AsymmetricAlgorithm[] { TestKeys.P256, TestKeys.P384, TestKeys.Rsa2048 })
        {
            foreach (var bytes in Mutation.Of(sample.ExportSubjectPublicKeyInfo(), 2_000))
            {
                using var key = VerificationKey.TryImport(bytes);
                key?.Verify("text"u8, new byte[64]).ShouldBeFalse();
            }
        }
    }
}
