using System.Text.RegularExpressions;
using Muster.Contracts.ErrorCodes;

namespace Muster.ErrorCatalogue;

/// <summary>
/// From what was seen to what it may mean, the likeliest first. A code alone never decides where it means several things: own facts come
/// first, then the text, then the step in which it came up.
/// </summary>
public static partial class Explainer
{
    private const string Unknown = "UNKNOWN";

    /// <summary>A code as the catalogue writes it; what is no number stays as it is.</summary>
    public static string CommonSpelling(string code) => CodeText.Canonical(code);

    /// <summary>Of every entry of the catalogue.</summary>
    public static IEnumerable<string> AllKeys => Catalogue.Entries.Select(entry => entry.Key);

    /// <summary>What one entry means first of all.</summary>
    public static ErrorCause OfKey(string key, Language language) =>
        Causes.Of(Catalogue.Entries.Single(entry => entry.Key == key), "code", new Observation(), language).First();

    /// <summary>The name of a category, for statistics.</summary>
    public static ErrorCategory CategoryOf(string key, Language language) =>
        Causes.Of(Catalogue.Category(key), language);

    public static ErrorExplanation Explain(Observation seen, Language language)
    {
        var code = string.IsNullOrWhiteSpace(seen.Code) ? null : CodeText.Canonical(seen.Code);
        var causes = Entries(seen, code)
            .SelectMany(found => Causes.Of(found.Entry, found.Because, seen, language))
            .DistinctBy(cause => (cause.Key, cause.Category.Key))
            .OrderBy(cause => Array.IndexOf(Causes.Order, cause.Because))
            .ToList();
        return new ErrorExplanation
        {
            Code = code,
            Causes = causes.Count > 0 ? causes : [OfWords(seen, code, language)],
        };
    }

    /// <summary>The text may name a category in so many words; else nobody knows.</summary>
    private static ErrorCause OfWords(Observation seen, string? code, Language language) =>
        seen.Text is { } text
        && Catalogue.AllCategories.FirstOrDefault(category =>
            category.Key != Unknown && Contains(text, category.Label.En)
        )
            is { } named
            ? Causes.OfCategory(code, named, "text", language)
            : Causes.OfCategory(code, Catalogue.Category(Unknown), "unknown", language);

    private static List<(Entry Entry, string Because)> Entries(Observation seen, string? code)
    {
        // What this server said itself, wherever it comes back from.
        if (seen.Text is { } detail && OwnCode().Match(detail) is { Success: true } own)
        {
            return [.. Catalogue.OfCode(own.Value).Select(entry => (entry, "text"))];
        }

        var named = code is null ? [] : Named(code);
        if (named.Count > 0)
        {
            var inSource = named.Where(entry => Fits(entry.Source, seen.Source) && Fits(entry.Platform, seen.Platform));
            var narrowed = inSource.DefaultIfEmpty(named[0]).ToList();
            return
            [
                .. narrowed.Select(entry =>
                    (entry, seen.Phase is { } phase && Same(entry.Phase, phase) ? "phase" : "code")
                ),
            ];
        }

        return seen.Text is { } text
            ? [.. Catalogue.Entries.Where(entry => Says(text, entry, seen)).Select(entry => (entry, "text"))]
            : [];
    }

    private static IReadOnlyList<Entry> Named(string code) =>
        [
            .. CodeText
                .OtherNames(code)
                .Prepend(code)
                .Select(name => Catalogue.OfCode(name).ToList())
                .FirstOrDefault(found => found.Count > 0, []),
            .. CodeText.HttpStatus(code) is null || Catalogue.OfCode(code).Any()
                ? Enumerable.Empty<Entry>()
                : Catalogue.OfCode("0x80190000 + HTTP status"),
        ];

    /// <summary>The text of an entry may have a gap in it: <c>…</c>, <c>...</c>, or a name in angle brackets.</summary>
    private static bool Says(string text, Entry entry, Observation seen) =>
        Fits(entry.Platform, seen.Platform)
        && (
            (entry.MessageMatch is { } match && Gap().Split(match).All(part => Contains(text, part.Trim())))
            || (entry.Symbol is { Length: > 7 } symbol && Contains(text, symbol))
        );

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool Fits(string has, string? wanted) => wanted is null || has == "all" || Same(has, wanted);

    private static bool Same(string? one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bENR-\d{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnCode();

    [GeneratedRegex(@"\.\.\.|…|<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
