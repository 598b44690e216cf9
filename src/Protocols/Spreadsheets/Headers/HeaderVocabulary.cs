using Muster.Protocols.Spreadsheets.Headers.Words;

namespace Muster.Protocols.Spreadsheets.Headers;

/// <summary>All words for all fields, under the form in which headers are compared.</summary>
internal static class HeaderVocabulary
{
    private const int ShortestSimilar = 5;
    private const int LongestCompared = 60;

    public static IReadOnlyList<FieldWords> Languages { get; } =
    [
        EnglishWords.Words,
        GermanWords.Words,
        FrenchWords.Words,
        SpanishWords.Words,
        ItalianWords.Words,
        DutchWords.Words,
        PortugueseWords.Words,
        SwedishWords.Words,
        PolishWords.Words,
        JapaneseWords.Words,
    ];

    private static readonly Dictionary<string, Field> Exact = Fold(FieldNames.All);

    private static readonly Dictionary<string, Field> Aliases = Fold(Languages.SelectMany(language => language.All));

    public static (Field? Field, Confidence Confidence) Guess(string header)
    {
        var key = HeaderKey.Of(header);
        return Exact.TryGetValue(key, out var field) ? (field, Confidence.Exact)
            : Aliases.TryGetValue(key, out field) ? (field, Confidence.Alias)
            : Similar(key) is { } similar ? (similar, Confidence.Similar)
            : (null, Confidence.None);
    }

    /// <summary>One letter off in a word of five to seven, two in a longer one; nothing when two fields are as near.</summary>
    private static Field? Similar(string key)
    {
        if (key.Length is < ShortestSimilar or > LongestCompared)
        {
            return null;
        }

        var most = key.Length < 8 ? 1 : 2;
        var near = Exact
            .Concat(Aliases)
            .Where(word => word.Key.Length >= ShortestSimilar)
            .Select(word => (word.Value, Edits: EditDistance.Of(key, word.Key, most)))
            .Where(word => word.Edits <= most)
            .ToList();
        if (near.Count == 0)
        {
            return null;
        }

        var least = near.Min(word => word.Edits);
        var fields = near.Where(word => word.Edits == least).Select(word => word.Value).Distinct().ToList();
        return fields.Count == 1 ? fields[0] : null;
    }

    private static Dictionary<string, Field> Fold(IEnumerable<(Field Field, string Word)> words)
    {
        var folded = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var (field, word) in words)
        {
            folded.TryAdd(HeaderKey.Of(word), field);
        }

        return folded;
    }
}
