using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Protocols;

public sealed class StructuredFieldParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("en=\"Applepie\", da=:w4ZibGV0w6ZydGU=:", "en=\"Applepie\", da=:w4ZibGV0w6ZydGU=:")]
    [InlineData("a=?0, b, c; foo=bar", "a=?0, b=?1, c=?1;foo=bar")]
    [InlineData("a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid", "a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid")]
    [InlineData("foo=1, bar=2", "foo=1, bar=2")]
    [InlineData("abc;a=1;b=2; cde_456, ghi;jk=4 ;q=\"9\";r=w", null)]
    [InlineData("a=(\"foo\"; a=1;b=2);lvl=5", "a=(\"foo\";a=1;b=2);lvl=5")]
    [InlineData("a=(  \"x\"   \"y\"  )", "a=(\"x\" \"y\")")]
    [InlineData("  a=1 \t,\t b=2  ", "a=1, b=2")]
    [InlineData("a=()", "a=()")]
    [InlineData("a=-999999999999999", "a=-999999999999999")]
    [InlineData("a=999999999999999", "a=999999999999999")]
    [InlineData("a=\"q \\\" b \\\\\"", "a=\"q \\\" b \\\\\"")]
    [InlineData("a=foo123/456:x", "a=foo123/456:x")]
    [InlineData("*a-b_c.d=*t", "*a-b_c.d=*t")]
    [InlineData("a=::", "a=::")]
    public void Dictionary_prints_back_as_the_specification_serialises_it(string text, string? expected) =>
        Print(text).ShouldBe(expected);

    [Theory]
    [InlineData("a=1,a=2")]
    [InlineData("a=1;x=1;x=2")]
    [InlineData("a=(\"x\";req;req)")]
    public void Dictionary_is_refused_when_a_key_comes_twice(string text) => Print(text).ShouldBeNull();

    [Theory]
    [InlineData("A=1")]
    [InlineData("1=1")]
    [InlineData("=1")]
    [InlineData("a=")]
    [InlineData("a=1,")]
    [InlineData(",a=1")]
    [InlineData("a=1 b=2")]
    [InlineData("a=1;")]
    [InlineData("a=1;B=2")]
    [InlineData("a=(1 2")]
    [InlineData("a=(1\t2)")]
    [InlineData("a=(\"x\"\"y\")")]
    [InlineData("a=((1))")]
    [InlineData("a=\"x")]
    [InlineData("a=\"\\x\"")]
    [InlineData("a=\"\u00e9\"")]
    [InlineData("a=\"\n\"")]
    [InlineData("a=:YQ==")]
    [InlineData("a=:YQ:")]
    [InlineData("a=:Y Q==:")]
    [InlineData("a=:%%%%:")]
    [InlineData("a=?2")]
    [InlineData("a=?")]
    [InlineData("a=-")]
    [InlineData("a=--1")]
    [InlineData("a=1000000000000000")]
    [InlineData("a=-1000000000000000")]
    [InlineData("a=@1659578233")]
    [InlineData("a=%\"f%c3%bc\"")]
    [InlineData("a=1.5")]
    [InlineData("\ta=1")]
    [InlineData("a=1\n")]
    public void Dictionary_is_refused_when_it_breaks_the_grammar(string text) => Print(text).ShouldBeNull();

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Dictionary_is_read_up_to_its_limits(int count, bool read)
    {
        var names = Enumerable.Range(0, count).Select(i => $"k{i}").ToList();

        (Print(string.Join(',', names)) is not null).ShouldBe(read);
        (Print("a=(" + string.Join(' ', names) + ")") is not null).ShouldBe(read);
        (Print("a=1;" + string.Join(';', names)) is not null).ShouldBe(read);
    }

    private static string? Print(string text)
    {
        var members = StructuredFieldParser.TryParseDictionary(text);
        return members is null ? null : string.Join(", ", members.Select(member => $"{member.Key}={member.Value}"));
    }
}
