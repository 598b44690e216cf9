using Muster.ErrorCatalogue;

namespace Muster.Unit.ErrorCodes;

public sealed class CatalogueTests
{
    private static readonly string[] Platforms = ["windows", "apple", "android", "agent", "all"];
    private static readonly string[] Confidences = ["high", "medium", "unverified"];

    [Fact]
    public void Catalogue_has_every_entry_once_and_each_says_what_to_do_in_both_languages()
    {
        var entries = Explainer.AllKeys.ToList();

        entries.Count.ShouldBe(248);
        entries.ShouldBeUnique();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var cause in entries.Select(key => Explainer.OfKey(key, language)))
            {
                cause.Meaning.ShouldEndWith(".", Case.Sensitive, cause.Key);
                cause.Fix.ShouldEndWith(".", Case.Sensitive, cause.Key);
                cause.UserText.ShouldNotBeNullOrWhiteSpace(cause.Key);
                cause.UserText.ShouldNotContain("{", Case.Sensitive, cause.Key);
                cause.Reference.ShouldNotBeNullOrWhiteSpace(cause.Key);
                Platforms.ShouldContain(cause.Platform);
                Confidences.ShouldContain(cause.Confidence);
            }
        }
    }

    [Fact]
    public void Languages_differ()
    {
        var same = Explainer.AllKeys.Where(key =>
            Explainer.OfKey(key, Language.English).Meaning == Explainer.OfKey(key, Language.German).Meaning
        );

        same.ShouldBeEmpty();
    }
}
