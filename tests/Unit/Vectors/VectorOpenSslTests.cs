using System.Formats.Asn1;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Vectors;

public sealed class VectorOpenSslTests
{
    [Theory]
    [InlineData(SignatureAlgorithm.EcdsaP256Sha256)]
    [InlineData(SignatureAlgorithm.EcdsaP384Sha384)]
    [InlineData(SignatureAlgorithm.RsaPssSha512)]
    public async Task Openssl_verifies_the_signatures_of_the_valid_vectors(SignatureAlgorithm algorithm)
    {
        string[] calls = ["enroll", "poll", "report", "report-answer", "rotate"];
        foreach (var call in calls)
        {
            var vector = VectorFolder.Read($"{call}-{algorithm.Name()}");
            var headers = vector.Answer?.Headers ?? vector.Request.Headers;
            var signature = Convert.FromBase64String(headers["signature"].Split(':')[1]);

            await VerifyAsync(algorithm, vector.Key!, vector.SignatureBase!, signature); // valid vectors have both
        }
    }

    private static async Task VerifyAsync(
        SignatureAlgorithm algorithm,
        string key,
        string signatureBase,
        byte[] signature
    )
    {
        using var scratch = new ScratchFolder();
        var pem = VectorKey.Read(key).Pair.ExportSubjectPublicKeyInfoPem();
        var keyFile = scratch.Write("key.pem", Draft.Utf8(pem));
        var text = scratch.Write("base.txt", Draft.Utf8(signatureBase));
        string[] arguments = algorithm switch
        {
            SignatureAlgorithm.EcdsaP256Sha256 => ["-sha256", "-signature", scratch.Write("sig", Der(signature))],
            SignatureAlgorithm.EcdsaP384Sha384 => ["-sha384", "-signature", scratch.Write("sig", Der(signature))],
            SignatureAlgorithm.RsaPssSha512 =>
            [
                "-sha512",
                .. new[] { "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:64" },
                .. new[] { "-signature", scratch.Write("sig", signature) },
            ],
        };

        var said = await OpenSsl.RunAsync(["dgst", "-verify", keyFile, .. arguments, text]);

        said.Trim().ShouldBe("Verified OK");
    }

    /// <summary>r||s as the SEQUENCE of two INTEGERs that openssl reads (RFC 3279 section 2.2.3).</summary>
    private static byte[] Der(byte[] signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(TrimZeros(signature.AsSpan(0, signature.Length / 2)));
            writer.WriteIntegerUnsigned(TrimZeros(signature.AsSpan(signature.Length / 2)));
        }

        return writer.Encode();
    }

    private static ReadOnlySpan<byte> TrimZeros(ReadOnlySpan<byte> number)
    {
        while (number is [0, _, ..])
        {
            number = number[1..];
        }

        return number;
    }
}
