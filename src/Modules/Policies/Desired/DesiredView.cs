using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Delivery;
using Muster.Storage.Model;
using Blueprint = Muster.Modules.Policies.Blueprints.Blueprint;

namespace Muster.Modules.Policies.Desired;

/// <summary>What a device should have, explained.</summary>
internal sealed class DesiredView(ContentSources sources, ItemProgresses progresses, IScopeGroups groups)
{
    /// <param name="scope">Groups that it does not reach are not named.</param>
    public async Task<DesiredState> OfAsync(MusterDbContext db, DeviceId device, Scope scope, CancellationToken ct)
    {
        var version = await db.DesiredVersionAsync(device, ct);
        var said = await ItemProgresses.SaidAsync(db, device, ct);
        var found = await (
            from row in db.Set<DeviceDesire>()
            where row.DeviceId == device
            join one in db.Set<DesiredClass>() on row.ClassId equals one.Id
            select new { Class = one, row.ChangedAt }
        ).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return new DesiredState
            {
                Version = version,
                Hash = Resolution.HashOf([]),
                Items = [],
                Left = await progresses.LeftAsync(db, said, [], ct),
            };
        }

        var entries = await db.Set<DesiredEntry>()
            .Where(entry => entry.ClassId == found.Class.Id)
            .OrderBy(entry => entry.Position)
            .ToListAsync(ct);
        var through = await ThroughAsync(db, found.Class.Id, scope, ct);
        var contents = await sources.ReadAsync(
            db,
            [
                .. entries.Select(entry => entry.Content),
                .. entries
                    .Where(entry => entry.SkippedFor is not null)
                    .Select(entry => new ContentRef(entry.Kind, entry.SkippedFor!.Value)), // not null
            ],
            ct
        );
        var progress = await progresses.OfAsync(db, said, entries, ct);
        return new DesiredState
        {
            Version = version,
            Hash = found.Class.Hash,
            ChangedAt = found.ChangedAt,
            Items =
            [
                .. entries.Select(entry =>
                    Of(entry, contents, through) with
                    {
                        Progress = progress.GetValueOrDefault(entry.Content),
                    }
                ),
            ],
            Left = await progresses.LeftAsync(db, said, entries, ct),
        };
    }

    private static DesiredItem Of(
        DesiredEntry entry,
        IReadOnlyDictionary<ContentRef, ContentRow> contents,
        ILookup<ContentRef, DesiredThrough> through
    )
    {
        string NameOf(Guid id) => contents.GetValueOrDefault(new ContentRef(entry.Kind, id))?.Name ?? "";
        return new DesiredItem
        {
            Kind = entry.Kind,
            Id = entry.ContentId,
            Name = NameOf(entry.ContentId),
            Version = entry.ContentVersion,
            Skipped = entry.Skipped is { } skipped ? EnumText.Of(skipped) : null,
            SkippedBecause = entry.SkippedFor is { } other
                ? entry.SkippedSetting is { } setting
                    ? $"{setting}: {NameOf(other)}"
                    : NameOf(other)
                : null,
            Through = [.. through[entry.Content]],
            Blocking = entry.Blocking,
            Retries = entry.Retries,
            OnFailure = EnumText.Of(entry.OnFailure),
            Removal = EnumText.Of(entry.Removal),
        };
    }

    /// <summary>Every way by which something comes to devices of the class, the one that counts first.</summary>
    private async Task<ILookup<ContentRef, DesiredThrough>> ThroughAsync(
        MusterDbContext db,
        DesiredClassId id,
        Scope scope,
        CancellationToken ct
    )
    {
        var ways = await (
            from source in db.Set<DesiredSource>()
            where source.ClassId == id
            join entry in db.Set<BlueprintEntry>() on source.BlueprintId equals entry.BlueprintId
            join blueprint in db.Set<Blueprint>() on source.BlueprintId equals blueprint.Id
            select new
            {
                entry.Kind,
                entry.ContentId,
                source.Priority,
                source.BlueprintId,
                blueprint.Name,
                source.GroupId,
            }
        ).ToListAsync(ct);
        var names = await groups.NamesAsync(db, [.. ways.Select(way => way.GroupId).Distinct()], ct);
        return ways.Where(way => scope.Everything || scope.Groups.Contains(way.GroupId))
            .OrderBy(way => way.Priority)
            .ThenBy(way => way.BlueprintId.Value)
            .ThenBy(way => way.GroupId.Value)
            .ToLookup(
                way => new ContentRef(way.Kind, way.ContentId),
                way => new DesiredThrough
                {
                    BlueprintId = way.BlueprintId.Value,
                    Blueprint = way.Name,
                    GroupId = way.GroupId.Value,
                    Group = names.GetValueOrDefault(way.GroupId) ?? "",
                    Priority = way.Priority,
                }
            );
    }
}
