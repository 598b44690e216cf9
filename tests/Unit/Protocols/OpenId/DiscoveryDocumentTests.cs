using System.Text;
using Muster.Protocols.OpenId;

namespace Muster.Unit.Protocols.OpenId;

public sealed class DiscoveryDocumentTests
{
    private const string Right =
        """{"issuer":"https://id.example","authorization_endpoint":"https://id.example/a","token_endpoint":"https://id.example/t","jwks_uri":"https://id.example/k"}""";

    [Fact]
    public void Least_description_is_read()
    {
        var document = Parse(Right)!;

        document.Issuer.ShouldBe("https://id.example");
        document.EndSessionEndpoint.ShouldBeNull();
        document.NamesIssuerInAnswers.ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://id.example/t", "http://id.example/t")]
    [InlineData("https://id.example/t", "https://user:word@id.example/t")]
    [InlineData("https://id.example/t", "file:///etc/passwd")]
    [InlineData("https://id.example/t", "/t")]
    [InlineData("\"token_endpoint\"", "\"other\"")]
    [InlineData("\"jwks_uri\"", "\"issuer\"")]
    public void Description_is_refused_with_an_address_for_no_secret(string right, string wrong)
    {
        Parse(Right.Replace(right, wrong, StringComparison.Ordinal)).ShouldBeNull();
    }

    [Fact]
    public void This_computer_needs_no_https()
    {
        Parse(Right.Replace("https://id.example", "http://127.0.0.1:1", StringComparison.Ordinal)).ShouldNotBeNull();
    }

    private static DiscoveryDocument? Parse(string json) => DiscoveryDocument.Parse(Encoding.UTF8.GetBytes(json));
}
