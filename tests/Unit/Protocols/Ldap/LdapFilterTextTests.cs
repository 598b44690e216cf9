using System.Formats.Asn1;
using Muster.Protocols.Ldap;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols.Ldap;

public sealed class LdapFilterTextTests
{
    /// <summary>The examples of RFC 4515 section 4, and those that administrators of Active Directory use.</summary>
    [Theory]
    [InlineData("(cn=Babs Jensen)", "A3110402636E040B42616273204A656E73656E")]
    [InlineData("(!(cn=Tim Howes))", "A211A30F0402636E040954696D20486F776573")]
    [InlineData("(seeAlso=)", "A30B0407736565416C736F0400")]
    [InlineData("(objectClass=*)", "870B6F626A656374436C617373")]
    [InlineData("(o=univ*of*mich*)", "A41504016F30108004756E697681026F6681046D696368")]
    [InlineData("(o=Parens R Us \\28for all\\29)", "A31A04016F0415506172656E7320522055732028666F7220616C6C29")]
    [InlineData("(cn=*\\2A*)", "A4090402636E300381012A")]
    [InlineData(
        "(&(a=1)(|(b>=2)(c<=3)(d~=4)))",
        "A022A306040161040131A118A506040162040132A606040163040133A806040164040134"
    )]
    [InlineData("(a:1.2:=x)", "A90B8103312E32820161830178")]
    [InlineData("(:1.2:=x)", "A9088103312E32830178")]
    [InlineData("(a:=x)", "A906820161830178")]
    [InlineData("(o=a*)", "A40804016F3003800161")]
    [InlineData("(a:dn:1.2:=x)", "A90E8103312E328201618301788401FF")]
    public void Filter_is_what_the_rfc_says(string text, string hex)
    {
        LdapFilterText.TryParse(text, out var filter).ShouldBeTrue();

        Convert.ToHexString(BytesOf(filter!)).ShouldBe(hex.Replace(" ", "", StringComparison.Ordinal)); // it was parsed
    }

    [Theory]
    [InlineData("")]
    [InlineData("cn=x")]
    [InlineData("(cn=x")]
    [InlineData("(cn=x))")]
    [InlineData("(cn=x)(b=y)")]
    [InlineData("(&)")]
    [InlineData("(=x)")]
    [InlineData("(c n=x)")]
    [InlineData("(cn=a(b)")]
    [InlineData("(cn=\\2)")]
    [InlineData("(cn=\\zz)")]
    [InlineData("(cn=a**b)")]
    [InlineData("(cn>=a*)")]
    [InlineData("(:=x)")]
    public void What_is_no_filter_is_refused(string text) => LdapFilterText.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Filter_too_deep_or_too_long_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("(!", 22)) + "(a=b)" + new string(')', 22);

        LdapFilterText.TryParse(deep, out _).ShouldBeFalse();
        LdapFilterText.TryParse($"(a={new string('x', LdapFilterText.MaxCharacters)})", out _).ShouldBeFalse();
    }

    [Fact]
    public void Value_stays_a_value_whatever_its_signs()
    {
        const string hostile = "*)(uid=*";

        var bytes = BytesOf(LdapFilter.Equal("cn", hostile));

        Convert.ToHexString(bytes).ShouldBe("A30E0402636E0408" + Convert.ToHexString("*)(uid=*"u8));
    }

    [Fact]
    public void Whatever_damage_is_read_or_refused()
    {
        const string alphabet = "()&|!=*<>~:\\;.-aZ09 \0\u00e9\ud800";
        foreach (var text in Mutation.Of("(&(objectClass=user)(!(a:1.2.3:=2))(cn=*x\\2ay*))", 5_000, alphabet))
        {
            if (LdapFilterText.TryParse(text, out var filter))
            {
                BytesOf(filter).ShouldNotBeEmpty();
            }
        }
    }

    private static byte[] BytesOf(LdapFilter filter)
    {
        var message = LdapRequest.Search(
            1,
            new LdapSearch("", LdapScope.Base, filter, [], PageSize: 1, TimeLimitSeconds: 1),
            cookie: default
        );
        var search = new AsnReader(message, AsnEncodingRules.BER).ReadSequence();
        search.ReadInteger();
        var fields = search.ReadSequence(new Asn1Tag(TagClass.Application, 3));
        for (var field = 0; field < 6; field++)
        {
            fields.ReadEncodedValue();
        }

        return fields.ReadEncodedValue().ToArray();
    }
}
