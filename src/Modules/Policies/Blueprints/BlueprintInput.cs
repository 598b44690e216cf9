using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>Checks a blueprint that somebody wants, and names every fault by where it is.</summary>
internal sealed class BlueprintInput(ContentSources sources)
{
    private const int MostItems = 200;
    private const int MostGroups = 200;
    private const int MaxDescription = 500;
    private const int MaxPriority = 1000;
    private const int MaxRetries = 10;
    private static readonly Handling Usual = new(false, 3, FailureHandling.Continue, RemovalHandling.Remove);

    /// <returns>Null when there are faults.</returns>
    public BlueprintContent? Read(BlueprintDraft body, BlueprintId id, FieldErrors errors)
    {
        var name = NameOf(body.Name, errors);
        if (body.Description?.Length > MaxDescription)
        {
            errors.Add("description", $"At most {MaxDescription} characters.");
        }

        var defaults = HandlingOf(body.Defaults, "defaults", errors);
        var entries = Entries(body.Items, id, errors);
        var groups = Groups(body.Assignments ?? [], id, errors);
        return errors.Any
            ? null
            : new BlueprintContent(
                name!, // no fault
                ClaimedText.Clean(body.Description, MaxDescription),
                new Handling(
                    defaults.Blocking ?? Usual.Blocking,
                    defaults.Retries ?? Usual.Retries,
                    defaults.OnFailure ?? Usual.OnFailure,
                    defaults.Removal ?? Usual.Removal
                ),
                [.. entries],
                [.. groups]
            );
    }

    public static string? NameOf(string text, FieldErrors errors)
    {
        var name = text.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(text) : null;
        if (name is null)
        {
            errors.Add("name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        return name;
    }

    private List<BlueprintEntry> Entries(IReadOnlyList<BlueprintItemDraft> items, BlueprintId id, FieldErrors errors)
    {
        if (items.Any(item => item is null))
        {
            errors.Add("items", "No item may be null.");
            return [];
        }

        if (items.Count > MostItems)
        {
            errors.Add("items", $"At most {MostItems}.");
            return [];
        }

        var seen = new HashSet<ContentRef>();
        var entries = new List<BlueprintEntry>();
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            if (!sources.Knows(item.Kind))
            {
                errors.Add($"items[{i}].kind", $"One of {string.Join(", ", sources.Kinds)}.");
            }
            else if (!seen.Add(new ContentRef(item.Kind, item.Id)))
            {
                errors.Add($"items[{i}].id", "It stands further up as well.");
            }

            var handling = HandlingOf(item.Handling, $"items[{i}].handling", errors);
            entries.Add(
                new BlueprintEntry
                {
                    BlueprintId = id,
                    Position = i,
                    Kind = item.Kind,
                    ContentId = item.Id,
                    Blocking = handling.Blocking,
                    Retries = handling.Retries,
                    OnFailure = handling.OnFailure,
                    Removal = handling.Removal,
                }
            );
        }

        return entries;
    }

    private static List<BlueprintGroup> Groups(
        IReadOnlyList<BlueprintAssignmentDraft> assignments,
        BlueprintId id,
        FieldErrors errors
    )
    {
        if (assignments.Any(assignment => assignment is null))
        {
            errors.Add("assignments", "None may be null.");
            return [];
        }

        if (assignments.Count > MostGroups)
        {
            errors.Add("assignments", $"At most {MostGroups}.");
            return [];
        }

        var seen = new HashSet<Guid>();
        foreach (var (assignment, i) in assignments.Select((assignment, i) => (assignment, i)))
        {
            if (assignment.Priority is < 1 or > MaxPriority)
            {
                errors.Add($"assignments[{i}].priority", $"1 to {MaxPriority}.");
            }

            if (!seen.Add(assignment.GroupId))
            {
                errors.Add($"assignments[{i}].groupId", "It stands further up as well.");
            }
        }

        return
        [
            .. assignments.Select(assignment => new BlueprintGroup
            {
                BlueprintId = id,
                GroupId = new DeviceGroupId(assignment.GroupId),
                Priority = assignment.Priority,
            }),
        ];
    }

    private static (bool? Blocking, int? Retries, FailureHandling? OnFailure, RemovalHandling? Removal) HandlingOf(
        ItemHandling? wanted,
        string at,
        FieldErrors errors
    )
    {
        FailureHandling? onFailure = null;
        RemovalHandling? removal = null;
        if (wanted?.OnFailure is { } failure && !EnumText.TryParse(failure, out onFailure))
        {
            errors.Add($"{at}.onFailure", "continue, fail or ask.");
        }

        if (wanted?.Removal is { } removing && !EnumText.TryParse(removing, out removal))
        {
            errors.Add($"{at}.removal", "keep or remove.");
        }

        if (wanted?.Retries is < 0 or > MaxRetries)
        {
            errors.Add($"{at}.retries", $"0 to {MaxRetries}.");
        }

        return (wanted?.Blocking, wanted?.Retries, onFailure, removal);
    }
}
