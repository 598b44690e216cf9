using System.Text.Json;
using Muster.Protocols.OpenId;

namespace Muster.Unit.Protocols.OpenId;

public sealed class IdTokenTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly IdTokenExpectation Expected = new("https://id.example", "muster", "n", "access");
    private readonly Tokens tokens = new();

    public void Dispose() => tokens.Dispose();

    [Fact]
    public void Right_token_is_believed()
    {
        var reading = Read([]);

        reading.Fault.ShouldBeNull();
        reading.Token!.Subject.ShouldBe("u-1");
        reading.Token.Session.ShouldBe("s-1");
    }

    [Theory]
    [InlineData("iss", "\"https://id.example/\"", TokenFault.IssuerWrong)]
    [InlineData("iss", "null", TokenFault.Malformed)]
    [InlineData("aud", "\"other\"", TokenFault.AudienceWrong)]
    [InlineData("aud", "[]", TokenFault.AudienceWrong)]
    [InlineData("aud", "7", TokenFault.AudienceWrong)]
    [InlineData("aud", "[\"muster\",\"other\"]", TokenFault.AuthorizedPartyWrong)]
    [InlineData("azp", "\"other\"", TokenFault.AuthorizedPartyWrong)]
    [InlineData("nonce", "\"m\"", TokenFault.NonceWrong)]
    [InlineData("nonce", "\"\"", TokenFault.NonceWrong)]
    [InlineData("nonce", "7", TokenFault.Malformed)]
    [InlineData("sub", "\"\"", TokenFault.SubjectMissing)]
    [InlineData("sub", "7", TokenFault.Malformed)]
    [InlineData("sub", "\"a\\u0000b\"", TokenFault.Malformed)]
    [InlineData("sid", "7", TokenFault.Malformed)]
    [InlineData("exp", "\"soon\"", TokenFault.Malformed)]
    [InlineData("exp", "1e300", TokenFault.Malformed)]
    [InlineData("exp", "-1", TokenFault.Malformed)]
    [InlineData("at_hash", "\"AAAAAAAAAAAAAAAAAAAAAA\"", TokenFault.AccessTokenWrong)]
    [InlineData("at_hash", "7", TokenFault.AccessTokenWrong)]
    public void Token_is_refused_with_another_claim(string claim, string json, TokenFault fault)
    {
        Read(new() { [claim] = JsonSerializer.Deserialize<JsonElement>(json) }).Fault.ShouldBe(fault);
    }

    [Theory]
    [InlineData("iss", TokenFault.IssuerWrong)]
    [InlineData("aud", TokenFault.Malformed)]
    [InlineData("exp", TokenFault.Malformed)]
    [InlineData("iat", TokenFault.Malformed)]
    [InlineData("nonce", TokenFault.NonceWrong)]
    [InlineData("sub", TokenFault.SubjectMissing)]
    public void Token_is_refused_without_a_claim(string claim, TokenFault fault)
    {
        Read(new() { [claim] = null }).Fault.ShouldBe(fault);
    }

    [Theory]
    [InlineData("exp", -60, TokenFault.Expired)]
    [InlineData("exp", -59, null)]
    [InlineData("iat", 60, null)]
    [InlineData("iat", 61, TokenFault.NotYetValid)]
    [InlineData("nbf", 60, null)]
    [InlineData("nbf", 61, TokenFault.NotYetValid)]
    public void Clocks_may_differ_by_a_minute(string claim, int seconds, TokenFault? fault)
    {
        Read(new() { [claim] = Now.ToUnixTimeSeconds() + seconds }).Fault.ShouldBe(fault);
    }

    [Fact]
    public void Token_for_several_is_believed_when_it_was_made_at_our_request()
    {
        Read(new() { ["aud"] = new[] { "other", "muster" }, ["azp"] = "muster" }).Fault.ShouldBeNull();
    }

    [Fact]
    public void Access_token_is_compared_when_the_token_knows_it()
    {
        // The left half of SHA-256 of "access".
        var hash = System.Security.Cryptography.SHA256.HashData("access"u8)[..16];

        Read(new() { ["at_hash"] = System.Buffers.Text.Base64Url.EncodeToString(hash) }).Fault.ShouldBeNull();
    }

    [Fact]
    public void Token_is_refused_whose_subject_is_no_text()
    {
        // An escape of half a character: JSON allows it, no text holds it.
        var claims = $$"""{"iss":"{{Expected.Issuer}}","aud":"muster","iat":1,"exp":2,"nonce":"n","sub":"\ud800"}""";

        IdToken.Read(tokens.Sign(claims), tokens.Keys, Expected, Now).Fault.ShouldBe(TokenFault.Malformed);
    }

    private IdTokenReading Read(Dictionary<string, object?> changes)
    {
        var claims = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["iss"] = Expected.Issuer,
            ["aud"] = Expected.ClientId,
            ["sub"] = "u-1",
            ["sid"] = "s-1",
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = Now.ToUnixTimeSeconds() + 300,
            ["nonce"] = Expected.Nonce,
        };
        foreach (var (claim, value) in changes)
        {
            if (value is null)
            {
                claims.Remove(claim);
            }
            else
            {
                claims[claim] = value;
            }
        }

        return IdToken.Read(tokens.Sign(JsonSerializer.Serialize(claims)), tokens.Keys, Expected, Now);
    }
}
