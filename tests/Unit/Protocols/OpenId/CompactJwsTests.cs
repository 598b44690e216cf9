using Muster.Protocols.OpenId;

namespace Muster.Unit.Protocols.OpenId;

public sealed class CompactJwsTests
{
    [Fact]
    public void Example_of_the_standard_is_read()
    {
        CompactJws.TryParse(RfcTokens.EcdsaSha256, out var jws).ShouldBeTrue();

        jws!.ClaimedAlgorithm.ShouldBe("ES256");
        jws.UntrustedClaims.GetProperty("iss").GetString().ShouldBe("joe");
        jws.Signature.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("e30.e30")]
    [InlineData("e30.e30.e30.e30")]
    [InlineData("e30.e30.")]
    [InlineData("..")]
    public void Text_that_is_no_token_is_refused(string text) => CompactJws.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("""{"alg":"ES256","alg":"none"}""", "{}")]
    [InlineData("""{"alg":"ES256","crit":["b64"],"b64":false}""", "{}")]
    [InlineData("""{"alg":7}""", "{}")]
    [InlineData("""{"alg":"ES256","kid":7}""", "{}")]
    [InlineData("""{"alg":"ES256"}""", """{"sub":"a","sub":"b"}""")]
    [InlineData("""{"alg":"ES256"}""", "[]")]
    [InlineData("""{"alg":"ES256"}""", """{"a":1,}""")]
    [InlineData("""{"alg":"ES256"}""", """{"a":[[[[[[[[[[1]]]]]]]]]]}""")]
    public void Token_is_refused_whose_parts_can_be_read_in_two_ways_or_not_at_all(string header, string claims)
    {
        CompactJws.TryParse($"{Tokens.Encode(header)}.{Tokens.Encode(claims)}.AAAA", out _).ShouldBeFalse();
    }

    [Fact]
    public void Token_beyond_64_KB_is_refused()
    {
        var claims = Tokens.Encode($$"""{"a":"{{new string('x', CompactJws.MaxCharacters)}}"}""");

        CompactJws.TryParse($"{Tokens.Encode("""{"alg":"ES256"}""")}.{claims}.AAAA", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("e30=.e30.AAAA")]
    [InlineData("e 30.e30.AAAA")]
    [InlineData("e30.e30.AA+/")]
    public void Other_writings_of_base64_are_refused(string text) => CompactJws.TryParse(text, out _).ShouldBeFalse();
}
