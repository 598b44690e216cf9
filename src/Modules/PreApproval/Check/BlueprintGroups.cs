using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Modules.Policies;
using Muster.Spreadsheets.Headers;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Check;

/// <summary>
/// Blueprints reach devices by their groups. So a row that names one has its device join the group that gets it, if there is no doubt which one
/// that is.
/// </summary>
internal sealed class BlueprintGroups
{
    private const int MostNamed = 5;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<ListedGroup>> groups;

    private BlueprintGroups(IReadOnlyDictionary<string, IReadOnlyList<ListedGroup>> groups) => this.groups = groups;

    public static async Task<BlueprintGroups> ReadAsync(
        MusterDbContext db,
        IEnumerable<MappedRow> rows,
        CancellationToken ct
    )
    {
        var names = rows.Select(NameIn).OfType<string>().Distinct().ToList();
        if (names.Count == 0)
        {
            return new BlueprintGroups(new Dictionary<string, IReadOnlyList<ListedGroup>>(StringComparer.Ordinal));
        }

        var targets = await db.GroupsOfBlueprintsAsync(names, ct);
        var known = await db.GroupsByIdAsync([.. targets.Values.SelectMany(ids => ids).Distinct()], ct);
        return new BlueprintGroups(
            targets.ToDictionary(
                one => one.Key,
                one =>
                    (IReadOnlyList<ListedGroup>)
                        [.. one.Value.Select(id => known.GetValueOrDefault(id)).OfType<ListedGroup>()],
                StringComparer.Ordinal
            )
        );
    }

    /// <returns>The group that its device joins besides those that the row names, or what is wrong; neither when there is nothing to add.</returns>
    public (ListedGroup? Joins, Finding? Fault) Of(MappedRow row)
    {
        if (NameIn(row) is not { } name)
        {
            return (null, null);
        }

        if (!groups.TryGetValue(SearchKey.Of(name), out var all))
        {
            return (null, Wrong("ROW_BLUEPRINT", "There is no blueprint of this name.", name));
        }

        var open = all.Where(group => !group.GoesByRules).OrderBy(group => group.Name, StringComparer.Ordinal).ToList();
        var named = GroupNames.Of(row).Select(SearchKey.Of).ToHashSet(StringComparer.Ordinal);
        return open.Exists(group => named.Contains(SearchKey.Of(group.Name))) ? (null, null)
            : open is [var only] ? (only, null)
            : (null, Wrong("ROW_BLUEPRINT_GROUP", WhyNot(all, open), name));
    }

    private static string WhyNot(IReadOnlyList<ListedGroup> all, List<ListedGroup> open) =>
        open.Count > 1
            ? $"Several groups get this blueprint: name one of them in the column Groups ({string.Join("; ", open.Take(MostNamed).Select(group => group.Name))}{(open.Count > MostNamed ? "; …" : "")})."
        : all.Count > 0
            ? "Rules say which devices are in the groups that get this blueprint: assign it to a group without rules, too."
        : "No group gets this blueprint: assign it to a group without rules first.";

    private static Finding Wrong(string code, string message, string name) =>
        new(code, Level.Error, Field.Blueprint, message, name);

    private static string? NameIn(MappedRow row) => row.Text(Field.Blueprint);
}
