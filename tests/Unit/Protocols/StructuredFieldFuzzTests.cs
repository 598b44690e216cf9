using System.Diagnostics;
using Muster.Protocols.HttpSignatures;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class StructuredFieldFuzzTests
{
    private const string Sample =
        "muster=(\"@method\" \"signature\";key=\"muster\");created=1795219200;keyid=\"ab\\\"\";b=?0;c=:YWJj:;d=to/k, sha-256=:YWJj:";

    private const string Alphabet = "abAZ019*_-.:;=?,\"\\()@% \t\n\0\u00e9\ud800";

    [Fact]
    public void Parser_reads_or_gives_null_whatever_the_damage()
    {
        foreach (var text in Mutation.Of(Sample, 20_000, Alphabet))
        {
            var members = StructuredFieldParser.TryParseDictionary(text);
            if (members is null)
            {
                continue;
            }

            var printed = Print(members);
            Print(StructuredFieldParser.TryParseDictionary(printed)!).ShouldBe(printed, text);
        }
    }

    [Theory]
    [InlineData("a=(")]
    [InlineData("a;")]
    [InlineData("a=\"\\\\")]
    [InlineData("a=:AAAA")]
    [InlineData(" ")]
    [InlineData("a,")]
    [InlineData("9")]
    public void Parser_takes_time_in_proportion_when_a_megabyte_repeats_itself(string unit)
    {
        var watch = Stopwatch.StartNew();

        StructuredFieldParser.TryParseDictionary(
            "z=" + string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length))
        );

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static string Print(IReadOnlyList<KeyValuePair<string, object>> members) =>
        string.Join(
            ", ",
            members.Select(member =>
                member.Value is SfItem { Value: true } item
                    ? $"{member.Key}{item.Parameters}"
                    : $"{member.Key}={member.Value}"
            )
        );
}
