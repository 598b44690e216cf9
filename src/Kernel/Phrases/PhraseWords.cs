using System.Collections.Frozen;
using System.Reflection;

namespace Muster.Kernel.Phrases;

/// <summary>The 2,048 words of the English list of BIP-39. They are compared, not read as language, and so are the same everywhere.</summary>
public static class PhraseWords
{
    /// <summary>Each word stands for so many bits.</summary>
    public const int BitsOfAWord = 11;

    public static IReadOnlyList<string> All { get; } = Load();

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Known.Contains(word);

    private static string[] Load()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("words.txt")
            ?? throw new InvalidOperationException("The words are embedded when this is built.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
