using System.Security.Cryptography;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class ContentDigestTests
{
    private const string Known = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
    private static readonly byte[] Body = "{\"hello\": \"world\"}"u8.ToArray();
    private static readonly string Sha512 = $"sha-512=:{Convert.ToBase64String(SHA512.HashData(Body))}:";

    [Fact]
    public void Digest_is_that_of_the_specification() => ContentDigest.Of(Body).ShouldBe(Known);

    [Fact]
    public void Digest_is_right_when_every_hash_there_fits()
    {
        ContentDigest.Verify(Known, Body).ShouldBe(DigestVerdict.Right);
        ContentDigest.Verify($"{Known}, {Sha512}", Body).ShouldBe(DigestVerdict.Right);
        ContentDigest.Verify($"{Sha512},{Known}", Body).ShouldBe(DigestVerdict.Right);
    }

    [Fact]
    public void Digest_is_wrong_when_sha256_is_not_there() =>
        ContentDigest.Verify(Sha512, Body).ShouldBe(DigestVerdict.Wrong);

    [Fact]
    public void Digest_is_wrong_when_one_hash_of_two_does_not_fit()
    {
        ContentDigest.Verify($"{Known}, sha-512=:YWJj:", Body).ShouldBe(DigestVerdict.Wrong);
        ContentDigest.Verify($"{Known}, md5=:YWJj:", Body).ShouldBe(DigestVerdict.Wrong);
    }

    [Fact]
    public void Digest_is_wrong_when_a_hash_we_do_not_know_is_empty() =>
        ContentDigest.Verify($"{Known}, md5=::", Body).ShouldBe(DigestVerdict.Wrong);

    [Fact]
    public void Digest_is_wrong_when_any_bit_of_the_body_changes()
    {
        for (var bit = 0; bit < Body.Length * 8; bit++)
        {
            var altered = Body.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));

            ContentDigest.Verify(Known, altered).ShouldBe(DigestVerdict.Wrong);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha-256")]
    [InlineData("sha-256=abc")]
    [InlineData("sha-256=\"X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=\"")]
    [InlineData("sha-256=(:YWJj:)")]
    [InlineData(Known + "," + Known)]
    [InlineData("SHA-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:")]
    public void Digest_is_malformed_when_it_is_no_dictionary_of_bytes(string header) =>
        ContentDigest.Verify(header, Body).ShouldBe(DigestVerdict.Malformed);

    [Fact]
    public void Digest_is_never_right_by_damage()
    {
        var right = Mutation
            .Of($"{Known}, {Sha512}", 5_000, "abAZ019=:,; \u00e9")
            .Where(header => ContentDigest.Verify(header, Body) == DigestVerdict.Right);

        foreach (var header in right)
        {
            header.ShouldContain(Known[9..^2]);
        }
    }
}
