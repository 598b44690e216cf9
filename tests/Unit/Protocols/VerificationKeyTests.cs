using System.Security.Cryptography;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class VerificationKeyTests
{
    public static TheoryData<SignatureAlgorithm> Algorithms => [.. Enum.GetValues<SignatureAlgorithm>()];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Key_is_read_and_knows_its_name_when_it_is_of_an_accepted_kind(SignatureAlgorithm algorithm)
    {
        var spki = TestKeys.For(algorithm).ExportSubjectPublicKeyInfo();

        using var key = VerificationKey.TryImport(spki).ShouldNotBeNull();

        key.Algorithm.ShouldBe(algorithm);
        key.Spki.ToArray().ShouldBe(spki);
        key.KeyId.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(spki)));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Key_verifies_its_own_signature_and_no_other(SignatureAlgorithm algorithm)
    {
        var signer = TestKeys.For(algorithm);
        using var key = signer.Public();
        var signature = signer.Sign("text"u8);
        var altered = signature.ToArray();
        altered[7] ^= 1;

        key.Verify("text"u8, signature).ShouldBeTrue();
        key.Verify("Text"u8, signature).ShouldBeFalse();
        key.Verify("text"u8, altered).ShouldBeFalse();
        key.Verify("text"u8, signature.AsSpan(1)).ShouldBeFalse();
        key.Verify("text"u8, [0, .. signature]).ShouldBeFalse();
        key.Verify("text"u8, []).ShouldBeFalse();
        key.Verify("text"u8, new byte[signature.Length]).ShouldBeFalse();
    }

    [Fact]
    public void Key_refuses_a_signature_in_der_form()
    {
        using var key = TestKeys.P256.Public();
        var der = TestKeys.P256.SignData(
            "text"u8.ToArray(),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );

        key.Verify("text"u8, der).ShouldBeFalse();
    }

    [Fact]
    public void Rsa_key_refuses_pkcs1_padding_and_another_salt_or_hash()
    {
        using var key = TestKeys.Rsa2048.Public();
        var text = "text"u8.ToArray();
        byte[][] foreign =
        [
            TestKeys.Rsa2048.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            TestKeys.Rsa2048.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            TestKeys.Rsa2048.SignData(text, HashAlgorithmName.SHA384, RSASignaturePadding.Pss),
        ];

        foreign.ShouldAllBe(signature => !key.Verify(text, signature));
    }

    [Fact]
    public void Key_gives_false_whatever_the_signature_bytes()
    {
        var random = new XorShift(3);
        foreach (var algorithm in Enum.GetValues<SignatureAlgorithm>())
        {
            using var key = TestKeys.For(algorithm).Public();
            var length = TestKeys.For(algorithm).Sign("text"u8).Length;
            for (var i = 0; i < 200; i++)
            {
                key.Verify("text"u8, random.Bytes(random.Below(4) == 0 ? random.Below(600) : length)).ShouldBeFalse();
            }
        }
    }
}
