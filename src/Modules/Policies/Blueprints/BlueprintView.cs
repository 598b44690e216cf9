using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

internal static class BlueprintView
{
    /// <param name="scope">Groups that it does not reach are not named.</param>
    public static async Task<List<Contracts.Policies.Blueprint>> OfAsync(
        MusterDbContext db,
        ContentSources sources,
        IScopeGroups groups,
        IReadOnlyCollection<Blueprint> blueprints,
        Scope scope,
        CancellationToken ct
    )
    {
        var ids = blueprints.Select(blueprint => blueprint.Id).ToList();
        var entries = (
            await db.Set<BlueprintEntry>()
                .Where(entry => ids.Contains(entry.BlueprintId))
                .OrderBy(entry => entry.Position)
                .ToListAsync(ct)
        ).ToLookup(entry => entry.BlueprintId);
        var assigned = await db.Set<BlueprintGroup>()
            .Where(group => ids.Contains(group.BlueprintId))
            .OrderBy(group => group.Priority)
            .ToListAsync(ct);
        var contents = await sources.ReadAsync(db, entries.SelectMany(some => some).Select(entry => entry.Content), ct);
        var names = await groups.NamesAsync(db, [.. assigned.Select(group => group.GroupId).Distinct()], ct);
        var shown = assigned
            .Where(group => scope.Everything || scope.Groups.Contains(group.GroupId))
            .ToLookup(group => group.BlueprintId);
        return
        [
            .. blueprints.Select(blueprint => new Contracts.Policies.Blueprint
            {
                Id = blueprint.Id.Value,
                Name = blueprint.Name,
                Description = blueprint.Description,
                Items = [.. entries[blueprint.Id].Select(entry => ItemOf(entry, contents))],
                Assignments =
                [
                    .. shown[blueprint.Id]
                        .Select(group => new BlueprintAssignment
                        {
                            GroupId = group.GroupId.Value,
                            GroupName = names.GetValueOrDefault(group.GroupId) ?? "",
                            Priority = group.Priority,
                        }),
                ],
                Defaults = Of(blueprint.Defaults),
                ChangedAt = blueprint.ChangedAt,
                ChangedBy = blueprint.ChangedBy,
                Version = blueprint.RowVersion,
            }),
        ];
    }

    public static ItemHandling Of(Handling handling) =>
        new()
        {
            Blocking = handling.Blocking,
            Retries = handling.Retries,
            OnFailure = EnumText.Of(handling.OnFailure),
            Removal = EnumText.Of(handling.Removal),
        };

    private static BlueprintItem ItemOf(BlueprintEntry entry, IReadOnlyDictionary<ContentRef, ContentRow> contents)
    {
        var content = contents.GetValueOrDefault(entry.Content);
        return new BlueprintItem
        {
            Kind = entry.Kind,
            Id = entry.ContentId,
            Name = content?.Name ?? "",
            Platforms = content?.Platforms ?? [],
            Handling = new ItemHandling
            {
                Blocking = entry.Blocking,
                Retries = entry.Retries,
                OnFailure = entry.OnFailure is { } failure ? EnumText.Of(failure) : null,
                Removal = entry.Removal is { } removal ? EnumText.Of(removal) : null,
            },
        };
    }
}
