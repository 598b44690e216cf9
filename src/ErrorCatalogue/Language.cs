namespace Muster.ErrorCatalogue;

public enum Language
{
    English,
    German,
}

public static class Languages
{
    /// <param name="tags">Language tags in order of preference (RFC 5646), for example <c>de-AT</c>.</param>
    public static Language Of(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            switch (tag.Split('-')[0].ToUpperInvariant())
            {
                case "DE":
                    return Language.German;
                case "EN":
                    return Language.English;
            }
        }

        return Language.English;
    }

    /// <summary>Its language tag.</summary>
    public static string Tag(this Language language) => language == Language.German ? "de" : "en";
}
