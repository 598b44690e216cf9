namespace Muster.Spreadsheets.Headers.Words;

/// <summary>What people of one language write above a column. Accents, case, blanks and signs do not count.</summary>
internal sealed class FieldWords
{
    private readonly Dictionary<Field, string[]> words = [];

    /// <param name="field">With commas between its words.</param>
    public string this[Field field]
    {
        init => words[field] = value.Split(", ");
    }

    public IEnumerable<HeaderWord> Of(string language) =>
        words.SelectMany(entry => entry.Value.Select(word => new HeaderWord(language, entry.Key, word)));
}
