using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Muster.ErrorCatalogue;

/// <summary>Every entry, read once from the files in <c>Data</c>.</summary>
internal static class Catalogue
{
    private static readonly Lazy<IReadOnlyList<Entry>> All = new(() =>
        [
            .. typeof(Catalogue)
                .Assembly.GetManifestResourceNames()
                .Where(name => name != "categories.json")
                .Order(StringComparer.Ordinal)
                .SelectMany(name => Read(name, CatalogueJson.Default.ListEntry)),
        ]
    );

    private static readonly Lazy<FrozenDictionary<string, Category>> Categories = new(() =>
        Read("categories.json", CatalogueJson.Default.ListCategory)
            .ToFrozenDictionary(category => category.Key, StringComparer.Ordinal)
    );

    private static readonly Lazy<ILookup<string, Entry>> ByCode = new(() =>
        All
            .Value.Where(entry => entry.Code is not null)
            .SelectMany(entry => (entry.Aliases ?? []).Append(entry.Code!).Select(code => (Code: code, Entry: entry))) // kept above
            .ToLookup(pair => pair.Code, pair => pair.Entry, StringComparer.OrdinalIgnoreCase)
    );

    public static IReadOnlyList<Entry> Entries => All.Value;

    public static Category Category(string key) => Categories.Value[key];

    public static IEnumerable<Category> AllCategories => Categories.Value.Values;

    /// <param name="code">In its common spelling.</param>
    public static IEnumerable<Entry> OfCode(string code) => ByCode.Value[code].Distinct();

    private static T Read<T>(string name, JsonTypeInfo<T> json)
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream(name)!; // a name of this assembly
        return JsonSerializer.Deserialize(stream, json)!; // no file is "null"
    }
}
