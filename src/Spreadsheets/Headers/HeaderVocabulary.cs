using Muster.Spreadsheets.Headers.Words;

namespace Muster.Spreadsheets.Headers;

/// <summary>All words for all fields, in all languages that are known.</summary>
public static class HeaderVocabulary
{
    private const int ShortestSimilar = 5;
    private const int LongestCompared = 60;

    public static IReadOnlyList<HeaderWord> Words { get; } =
    [
        .. EnglishWords.Words.Of("en"),
        .. GermanWords.Words.Of("de"),
        .. FrenchWords.Words.Of("fr"),
        .. SpanishWords.Words.Of("es"),
        .. ItalianWords.Words.Of("it"),
        .. DutchWords.Words.Of("nl"),
        .. PortugueseWords.Words.Of("pt"),
        .. SwedishWords.Words.Of("sv"),
        .. PolishWords.Words.Of("pl"),
        .. JapaneseWords.Words.Of("ja"),
    ];

    private static readonly Dictionary<string, Field> Exact = Fold(FieldNames.All);

    private static readonly Dictionary<string, Field> Aliases = Fold(Words.Select(word => (word.Field, word.Word)));

    internal static (Field? Field, Confidence Confidence) Guess(string header)
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

public sealed record HeaderWord(string Language, Field Field, string Word);
