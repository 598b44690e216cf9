using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel;
using Muster.Kernel.Text;

namespace Muster.Unit.Kernel;

public sealed class ClaimedTextTests
{
    [Theory]
    [InlineData("Ann's Mac", "Ann's Mac")]
    [InlineData("  two \t\r\n blanks  ", "two blanks")]
    [InlineData("line\u2028separator", "line separator")]
    [InlineData("right\u202eot tfel", "rightot tfel")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("private\ue000use", "privateuse")]
    [InlineData("bell\u0007", "bell")]
    [InlineData("nul\0", "nul")]
    [InlineData("\ufeffmark", "mark")]
    [InlineData("unassigned\u0378", "unassigned")]
    [InlineData("Björn 🖥 日本", "Björn 🖥 日本")]
    public void Claimed_text_is_stripped_of_what_deceives(string text, string expected) =>
        ClaimedText.Clean(text).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0")]
    [InlineData("\u200b\u202e\u0007")]
    public void Claimed_text_is_null_when_nothing_is_left(string? text) => ClaimedText.Clean(text).ShouldBeNull();

    [Fact]
    public void Claimed_text_drops_lone_surrogates() => ClaimedText.Clean("a\ud800b\udc00c").ShouldBe("abc");

    [Fact]
    public void Claimed_text_is_cut_at_the_limit_and_never_inside_a_character()
    {
        ClaimedText.Clean(new string('x', 500))!.Length.ShouldBe(ClaimedText.MaxCharacters);
        ClaimedText.Clean("abc🖥", maxCharacters: 4).ShouldBe("abc");
        ClaimedText.Clean("ab cd", maxCharacters: 3).ShouldBe("ab");
    }

    [Fact]
    public void Claimed_text_is_clean_whatever_came_in() =>
        Prop.ForAll<string>(text => ClaimedText.Clean(text) is not { } clean || IsClean(clean))
            .QuickCheckThrowOnFailure();

    private static bool IsClean(string text) =>
        text.Length is > 0 and <= ClaimedText.MaxCharacters
        && text.IsWellFormed()
        && text.Trim() == text
        && !text.Contains("  ")
        && ClaimedText.Clean(text) == text
        && text.EnumerateRunes()
            .All(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format));
}
