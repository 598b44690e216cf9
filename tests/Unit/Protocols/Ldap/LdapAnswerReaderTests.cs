using System.Text;
using Muster.Protocols.Ldap;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols.Ldap;

public sealed class LdapAnswerReaderTests
{
    /// <summary>cn=x with mail a and b.</summary>
    private static readonly byte[] Entry = Convert.FromHexString(
        "301D02010264180404636E3D783010300E04046D61696C3106040161040162".Replace(
            "301C",
            "301C",
            StringComparison.Ordinal
        )
    );

    /// <summary>Success, and a cookie.</summary>
    private static readonly byte[] LastOfPage = Convert.FromHexString(
        "303D020103" // the message
            + "65070A010004000400" // the end of a search
            + "A02F302D0416" // a control, with its name
            + Convert.ToHexString("1.2.840.113556.1.4.319"u8)
            + "010100" // it is not critical
            + "0410300E020200F00408"
            + Convert.ToHexString("cookie!!"u8)
    );

    [Fact]
    public void Entry_is_read_with_all_its_values()
    {
        var entry = LdapAnswerReader.Read(Entry).ShouldBeOfType<LdapAnswer.Entry>();

        (entry.Id, entry.Dn).ShouldBe((2, "cn=x"));
        entry.Values["MAIL"].Select(value => Encoding.UTF8.GetString(value.Span)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void End_of_a_page_says_where_the_next_begins()
    {
        var end = LdapAnswerReader.Read(LastOfPage).ShouldBeOfType<LdapAnswer.Result>();

        (end.Id, end.Code).ShouldBe((3, LdapResultCode.Success));
        Encoding.ASCII.GetString(end.Cookie.Span).ShouldBe("cookie!!");
    }

    [Fact]
    public void Whatever_damage_is_read_or_nothing()
    {
        foreach (var message in Mutation.Of(Entry, 3_000).Concat(Mutation.Of(LastOfPage, 3_000)))
        {
            if (LdapAnswerReader.Read(message) is LdapAnswer.Entry entry)
            {
                entry.Values.Count.ShouldBeLessThanOrEqualTo(LdapAnswerReader.MaxAttributes);
            }
        }
    }

    [Theory]
    [InlineData("3005", 0, 5)]
    [InlineData("3081FF", 1, 255)]
    [InlineData("3084FFFFFFFF", 4, 4_294_967_295)]
    public void Length_is_read_from_the_head(string hex, int more, long body)
    {
        var head = Convert.FromHexString(hex);

        LdapFrame.LengthBytes(head).ShouldBe(more);
        LdapFrame.BodyBytes(head).ShouldBe(body);
    }

    [Theory]
    [InlineData("1605")]
    [InlineData("3080")]
    [InlineData("3085")]
    public void Head_of_something_else_is_refused(string hex) =>
        LdapFrame.LengthBytes(Convert.FromHexString(hex)).ShouldBeNull();
}
