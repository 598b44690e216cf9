namespace Muster.Spreadsheets.Headers;

/// <summary>What a column is taken for, until a person says otherwise.</summary>
/// <param name="Field">Null when nothing is known, or when a better column has the field.</param>
/// <param name="Confidence">In <see cref="Field"/>, or in <see cref="Rival"/>.</param>
/// <param name="Rival">The field that this column would be, if another were not.</param>
public sealed record HeaderMatch(int Column, string Header, Field? Field, Confidence Confidence, Field? Rival)
{
    /// <returns>One for each column, in their order. No field is there twice.</returns>
    public static IReadOnlyList<HeaderMatch> Of(IReadOnlyList<string> header)
    {
        var guesses = header.Select(HeaderVocabulary.Guess).ToList();
        var taken = guesses
            .Select((guess, column) => (guess, column))
            .Where(one => one.guess.Field is not null)
            .GroupBy(one => one.guess.Field)
            .Select(group => group.OrderByDescending(one => one.guess.Confidence).First().column)
            .ToHashSet();
        return
        [
            .. guesses.Select(
                (guess, column) =>
                    taken.Contains(column) || guess.Field is null
                        ? new HeaderMatch(column, header[column], guess.Field, guess.Confidence, null)
                        : new HeaderMatch(column, header[column], null, Confidence.Similar, guess.Field)
            ),
        ];
    }
}

public enum Confidence
{
    None,

    /// <summary>But for a letter or two; or a second column for the same.</summary>
    Similar,

    /// <summary>Another word for it, in one of the languages.</summary>
    Alias,

    /// <summary>The name that the documentation has.</summary>
    Exact,
}
