using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Internal;

/// <summary>The names of the actors of some rows.</summary>
internal sealed class ActorNames
{
    private readonly Dictionary<(string Kind, string Id), string> names;

    private ActorNames(Dictionary<(string Kind, string Id), string> names) => this.names = names;

    public static async Task<ActorNames> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<AuditRow> rows,
        CancellationToken ct
    )
    {
        var ids = rows.Where(row => row.ActorKind is not Actor.DeviceKind)
            .Where(row => row.ActorKind != Actor.System.Kind)
            .Select(row => row.ActorId)
            .Distinct()
            .ToList();
        var found = await db.Set<ActorName>().Where(actor => ids.Contains(actor.Id)).ToListAsync(ct);
        return new ActorNames(found.ToDictionary(actor => (actor.Kind, actor.Id), actor => actor.Name));
    }

    /// <returns>Null when it was erased.</returns>
    public string? Of(AuditRow row) =>
        row.ActorKind == Actor.System.Kind ? Actor.System.Name
        : row.ActorKind == Actor.DeviceKind ? Actor.Device(row.ActorId).Name
        : names.GetValueOrDefault((row.ActorKind, row.ActorId));
}
