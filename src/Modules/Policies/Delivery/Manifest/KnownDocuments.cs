using System.Collections.Concurrent;
using System.Security.Cryptography;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Delivery.Manifest;

/// <summary>
/// What manifests say of documents. A version never changes, so each is read and hashed once and not for every device that gets it.
/// </summary>
internal sealed class KnownDocuments(IEnumerable<IAgentDocuments> sources)
{
    private const int Most = 10_000;
    private readonly Dictionary<string, IAgentDocuments> byKind = sources.ToDictionary(
        source => source.Kind,
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<(string Kind, Guid Id, long Version), DocumentFacts?> known = new();

    /// <summary>False of kinds that are nothing to install.</summary>
    public bool Knows(string kind) => byKind.ContainsKey(kind);

    /// <returns>Null of what agents are not given.</returns>
    public async Task<DocumentFacts?> FactsAsync(
        MusterDbContext db,
        string kind,
        Guid id,
        long version,
        CancellationToken ct
    )
    {
        if (known.TryGetValue((kind, id, version), out var facts))
        {
            return facts;
        }

        var document = await ReadAsync(db, kind, id, version, ct);
        if (document is { Bytes: null })
        {
            return new DocumentFacts(document.Name, null, 0, null, Leaves: false); // not for ever: the key may come
        }

        facts = document is null
            ? null
            : new DocumentFacts(
                document.Name,
                Convert.ToHexStringLower(SHA256.HashData(document.Bytes)),
                document.Bytes.Length,
                document.PackageSha256,
                document.Leaves
            );
        if (known.Count >= Most)
        {
            known.Clear(); // a fleet has far fewer at a time
        }

        known[(kind, id, version)] = facts;
        return facts;
    }

    public async Task<AgentDocument?> ReadAsync(
        MusterDbContext db,
        string kind,
        Guid id,
        long version,
        CancellationToken ct
    ) =>
        version is > 0 and <= int.MaxValue && byKind.TryGetValue(kind, out var source)
            ? await source.ReadAsync(db, id, (int)version, ct)
            : null;
}

/// <param name="Sha256">Of its bytes, lowercase hex; null while they cannot be read.</param>
internal sealed record DocumentFacts(string Name, string? Sha256, long SizeBytes, string? PackageSha256, bool Leaves);
