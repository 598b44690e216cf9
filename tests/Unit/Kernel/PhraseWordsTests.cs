using System.Security.Cryptography;
using System.Text;
using Muster.Kernel.Phrases;

namespace Muster.Unit.Kernel;

public sealed class PhraseWordsTests
{
    /// <summary>Another list would give other words on the two sides.</summary>
    [Fact]
    public void Words_are_the_published_list()
    {
        var list = string.Concat(PhraseWords.All.Select(word => word + "\n"));

        Convert
            .ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(list)))
            .ShouldBe("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
    }

    [Fact]
    public void Words_are_2048_that_differ_in_their_first_four_letters()
    {
        PhraseWords.All.Count.ShouldBe(1 << PhraseWords.BitsOfAWord);
        PhraseWords.All.Select(word => word[..Math.Min(4, word.Length)]).ShouldBeUnique();
        PhraseWords.All.ShouldAllBe(word => word.Length >= 3 && word.Length <= 8 && word.All(char.IsAsciiLetterLower));
    }

    [Fact]
    public void Words_are_known_as_they_are_written_in_the_list()
    {
        PhraseWords.All.ShouldAllBe(word => PhraseWords.Contains(word));
        PhraseWords.Contains("Zoo").ShouldBeFalse();
        PhraseWords.Contains("").ShouldBeFalse();
    }
}
