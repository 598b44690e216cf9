using Muster.Architecture.Support;

namespace Muster.Architecture.Types;

public sealed class TypeNameTests
{
    private const string EmptyName =
        @"\b(?:class|record|struct|interface|enum)\s+[A-Z]\w*(?:Managers?|Helpers?|Utils?|Utility|Utilities|Processors?|Base|Infos?|Data)\b";

    /// <summary>Nouns of a foreign document, kept in its words.</summary>
    private static readonly string[] WordsOfOthers = ["SignatureBase"]; // RFC 9421, section 2.5

    [Fact]
    public void Types_are_named_by_nouns_of_the_domain()
    {
        Repository
            .In(["src", "tests", "benchmarks"], [".cs"])
            .SelectMany(file => file.Places(EmptyName))
            .Where(place => !Array.Exists(WordsOfOthers, word => place.EndsWith($" {word}", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }
}
