using Muster.Modules.Policies.Apps.Bring;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Scripts.Bring;
using Muster.Storage.Model;

namespace Muster.Modules.Policies;

/// <summary>Things that devices can have, by kind and id, for upper modules that name some of them.</summary>
public sealed class NamedContents
{
    public const string App = AppsAsContent.ContentKind;
    public const string Script = ScriptsAsContent.ContentKind;
    private readonly ContentSources sources;

    internal NamedContents(ContentSources sources) => this.sources = sources;

    /// <returns>Those that are there.</returns>
    public async Task<IReadOnlyDictionary<Guid, ContentRow>> ReadAsync(
        MusterDbContext db,
        string kind,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    ) =>
        ids.Count == 0
            ? new Dictionary<Guid, ContentRow>()
            : (await sources.ReadAsync(db, ids.Select(id => new ContentRef(kind, id)), ct)).Values.ToDictionary(row =>
                row.Id
            );
}
