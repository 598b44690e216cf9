using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel;
using Muster.Kernel.Text;

namespace Muster.Unit.Kernel;

public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("  Ann ", "ann")]
    [InlineData("ÄRGER", "ärger")]
    [InlineData("ΣΟΦΟΣ", "σοφοσ")]
    [InlineData("σοφος", "σοφοσ")]
    [InlineData("\uFF21nn", "ann")]
    [InlineData("A\u0308rger", "\u00E4rger")]
    public void Search_key_folds_case_and_trims(string text, string expected) => SearchKey.Of(text).ShouldBe(expected);

    [Fact]
    public void Search_key_of_a_search_key_is_itself_whatever_the_text() =>
        Prop.ForAll<NonNull<string>>(text =>
                !text.Get.IsWellFormed() || SearchKey.Of(SearchKey.Of(text.Get)) == SearchKey.Of(text.Get)
            )
            .QuickCheckThrowOnFailure();
}
