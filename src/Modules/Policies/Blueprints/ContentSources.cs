using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>All that blueprints can hold, of all modules.</summary>
internal sealed class ContentSources(IEnumerable<IContentSource> sources)
{
    private readonly Dictionary<string, IContentSource> byKind = sources.ToDictionary(
        source => source.Kind,
        StringComparer.Ordinal
    );

    public IEnumerable<string> Kinds => byKind.Keys.Order(StringComparer.Ordinal);

    public bool Knows(string kind) => byKind.ContainsKey(kind);

    public bool IsSingle(string kind) => byKind.TryGetValue(kind, out var source) && source.IsSingle;

    /// <returns>Those that are there.</returns>
    public async Task<IReadOnlyDictionary<ContentRef, ContentRow>> ReadAsync(
        MusterDbContext db,
        IEnumerable<ContentRef> wanted,
        CancellationToken ct
    )
    {
        var found = new Dictionary<ContentRef, ContentRow>();
        foreach (var kind in wanted.Distinct().GroupBy(content => content.Kind, StringComparer.Ordinal))
        {
            if (byKind.TryGetValue(kind.Key, out var source))
            {
                foreach (var row in await source.ReadAsync(db, [.. kind.Select(content => content.Id)], ct))
                {
                    found[new ContentRef(kind.Key, row.Id)] = row;
                }
            }
        }

        return found;
    }
}

/// <summary>Something that devices can have.</summary>
internal readonly record struct ContentRef(string Kind, Guid Id);
