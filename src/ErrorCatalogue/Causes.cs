using Muster.Contracts.ErrorCodes;

namespace Muster.ErrorCatalogue;

/// <summary>What one entry may mean, in the words of one language.</summary>
internal static class Causes
{
    private const string OwnFacts = "own_facts";
    private const string Possible = "possible";

    /// <summary>From what decides to what merely may be.</summary>
    public static readonly string[] Order = [OwnFacts, "text", "phase", "code", Possible, "unknown"];

    public static IEnumerable<ErrorCause> Of(Entry entry, string because, Observation seen, Language language)
    {
        yield return Cause(entry, entry.Category, entry.Meaning, entry.Fix, because, seen, language);
        foreach (var other in entry.Others ?? [])
        {
            var why =
                other.Facts?.Any(seen.Facts.Contains) == true ? OwnFacts
                : seen.Text is { } text
                && other.Texts?.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)) == true
                    ? "text"
                : Possible;
            yield return Cause(entry, other.Category, other.Meaning, other.Fix, why, seen, language);
        }
    }

    /// <summary>No entry says more than the category does.</summary>
    public static ErrorCause OfCategory(string? code, Category category, string because, Language language) =>
        new()
        {
            Code = code,
            Platform = "all",
            Source = "unknown",
            Category = Of(category, language),
            Meaning = category.Label.In(language),
            Fix = category.AdminHint.In(language),
            UserText = category.UserText.In(language),
            AdminText = category.AdminHint.In(language),
            Confidence = "unverified",
            Because = because,
        };

    private static ErrorCause Cause(
        Entry entry,
        string categoryKey,
        Text meaning,
        Text fix,
        string because,
        Observation seen,
        Language language
    )
    {
        var category = Catalogue.Category(categoryKey);
        var own = categoryKey == entry.Category ? entry.UserText : null;
        return new ErrorCause
        {
            Key = entry.Key,
            Code = entry.Code,
            Symbol = entry.Symbol,
            Platform = entry.Platform,
            Source = entry.Source,
            Phase = entry.Phase,
            Category = Of(category, language),
            Meaning = meaning.In(language),
            Fix = fix.In(language),
            UserText = Filled(own, seen, language) ?? category.UserText.In(language),
            AdminText = $"{meaning.In(language)} {category.AdminHint.In(language)}",
            Confidence = entry.Confidence,
            Reference = entry.Reference,
            Because = because,
        };
    }

    public static ErrorCategory Of(Category category, Language language) =>
        new()
        {
            Key = category.Key,
            Label = category.Label.In(language),
            GraphReason = category.GraphReason,
        };

    /// <summary>Null when a value that it names is not known: half a sentence helps nobody.</summary>
    private static string? Filled(Text? text, Observation seen, Language language)
    {
        var filled = text?.In(language);
        foreach (var (name, value) in seen.Values)
        {
            filled = filled?.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return filled?.Contains('{', StringComparison.Ordinal) == true ? null : filled;
    }
}
