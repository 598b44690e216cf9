using System.Text;
using Muster.Protocols.OpenId;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols.OpenId;

public sealed class SignatureTests
{
    [Theory]
    [InlineData(RfcTokens.RsaSha256)]
    [InlineData(RfcTokens.EcdsaSha256)]
    public void Examples_of_the_standard_are_believed(string token)
    {
        Verify(token, RfcTokens.RsaKey, RfcTokens.EcKey).ShouldBeNull();
    }

    [Theory]
    [InlineData(RfcTokens.HmacSha256)]
    [InlineData(RfcTokens.Unsigned)]
    public void Verification_refuses_shared_secrets_and_no_signature(string token)
    {
        Verify(token, RfcTokens.RsaKey, RfcTokens.EcKey).ShouldBe(TokenFault.AlgorithmRefused);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("HS512")]
    [InlineData("RS1")]
    [InlineData("RS384")]
    [InlineData("PS256")]
    [InlineData("ES384")]
    [InlineData("ES256K")]
    [InlineData("EdDSA")]
    [InlineData("rs256")]
    [InlineData("")]
    public void Verification_refuses_every_other_algorithm(string algorithm)
    {
        var header = Tokens.Encode($$"""{"alg":"{{algorithm}}"}""");
        var rest = RfcTokens.RsaSha256[RfcTokens.RsaSha256.IndexOf('.', StringComparison.Ordinal)..];

        Verify(header + rest, RfcTokens.RsaKey).ShouldBe(TokenFault.AlgorithmRefused);
    }

    [Theory]
    [InlineData(RfcTokens.RsaSha256, RfcTokens.EcKey)]
    [InlineData(RfcTokens.EcdsaSha256, RfcTokens.RsaKey)]
    public void Verification_refuses_a_key_of_another_kind(string token, string key)
    {
        Verify(token, key).ShouldBe(TokenFault.KeyUnfit);
    }

    [Fact]
    public void Verification_refuses_an_unknown_key()
    {
        using var tokens = new Tokens();

        RfcTokens.Keys().Verify(Parse(tokens.Sign("{}"))).ShouldBe(TokenFault.KeyUnknown);
        RfcTokens
            .Keys(RfcTokens.EcKey)
            .Verify(Parse(tokens.Sign("{}", keyId: "other")))
            .ShouldBe(TokenFault.KeyUnknown);
    }

    [Fact]
    public void Verification_refuses_another_key_of_the_same_name()
    {
        using var tokens = new Tokens();
        using var others = new Tokens();

        others.Keys.Verify(Parse(tokens.Sign("{}"))).ShouldBe(TokenFault.SignatureWrong);
        tokens.Keys.Verify(Parse(tokens.Sign("{}"))).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"kty":"oct","k":"AAAA"}""")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}""")]
    [InlineData(
        """{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}"""
    )]
    [InlineData("""{"kty":"EC","crv":"P-521","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"OKP","crv":"Ed25519","x":"AA"}""")]
    [InlineData("""{"kty":7}""")]
    [InlineData("7")]
    public void Keys_that_do_not_fit_are_left_out(string key)
    {
        RfcTokens.Keys(key, RfcTokens.EcKey).Keys.Length.ShouldBe(1);
    }

    [Fact]
    public void Keys_for_encryption_and_for_other_algorithms_are_left_out()
    {
        RfcTokens
            .Keys(RfcTokens.RsaKey.Replace("{", "{\"use\":\"enc\",", StringComparison.Ordinal))
            .Keys.ShouldBeEmpty();
        RfcTokens
            .Keys(RfcTokens.RsaKey.Replace("{", "{\"alg\":\"PS256\",", StringComparison.Ordinal))
            .Keys.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[],"keys":[]}""")]
    public void Set_of_keys_that_is_none_is_refused(string json)
    {
        ProviderKeys.Parse(Encoding.UTF8.GetBytes(json)).ShouldBeNull();
    }

    [Fact]
    public void No_damaged_token_is_believed()
    {
        var keys = RfcTokens.Keys(RfcTokens.EcKey, RfcTokens.RsaKey);
        foreach (var damaged in Mutation.Of(RfcTokens.EcdsaSha256, 20_000, "abcXYZ019-_.=+/ {}\""))
        {
            if (damaged != RfcTokens.EcdsaSha256 && CompactJws.TryParse(damaged, out var jws))
            {
                keys.Verify(jws).ShouldNotBeNull(damaged);
            }
        }
    }

    [Fact]
    public void Damaged_keys_and_descriptions_never_throw()
    {
        foreach (var damaged in Mutation.Of(Encoding.UTF8.GetBytes($$"""{"keys":[{{RfcTokens.EcKey}}]}"""), 20_000))
        {
            ProviderKeys.Parse(damaged);
            DiscoveryDocument.Parse(damaged);
        }
    }

    private static TokenFault? Verify(string token, params string[] keys) => RfcTokens.Keys(keys).Verify(Parse(token));

    private static CompactJws Parse(string token) =>
        CompactJws.TryParse(token, out var jws) ? jws : throw new InvalidOperationException(token);
}
