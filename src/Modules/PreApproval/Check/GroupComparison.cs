using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Spreadsheets.Headers;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Holds the groups that rows name, and those by which they get a blueprint, against those that there are, and against those that their devices have already.</summary>
internal static class GroupComparison
{
    public static async Task TellAsync(MusterDbContext db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var blueprints = await BlueprintGroups.ReadAsync(db, rows.Select(row => row.Row), ct);
        var naming = rows.Select(row => (Row: row, Names: GroupNames.Of(row.Row), Blueprint: blueprints.Of(row.Row)))
            .Where(one => one.Names.Count > 0 || one.Blueprint is not (null, null))
            .ToList();
        if (naming.Count == 0)
        {
            return;
        }

        var groups = await db.GroupsByNameAsync([.. naming.SelectMany(one => one.Names).Distinct()], ct);
        var known = await db.ExpectedGroupsAsync(
            [.. naming.Select(one => one.Row.Device).OfType<DeviceId>().Distinct()],
            ct
        );
        foreach (var (row, names, blueprint) in naming)
        {
            row.Findings.AddRange(
                names.Select(name => FaultOf(name, groups)).Append(blueprint.Fault).OfType<Finding>()
            );
            if (row.Device is { } device)
            {
                var before = known[device].Select(group => group.Name).ToList();
                var joined = names.Count > 0 ? names : before;
                Compare(row, before, blueprint.Joins is { } group ? [.. joined, group.Name] : joined);
            }
        }
    }

    private static Finding? FaultOf(string name, IReadOnlyDictionary<string, ListedGroup> groups) =>
        !groups.TryGetValue(SearchKey.Of(name), out var group)
            ? new Finding("ROW_GROUP", Level.Error, Field.Groups, "There is no device group of this name.", name)
        : group.GoesByRules
            ? new Finding(
                "ROW_GROUP_RULES",
                Level.Error,
                Field.Groups,
                "The rules of this group say which devices are in it.",
                name
            )
        : null;

    private static void Compare(CheckedRow row, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (!before.Select(SearchKey.Of).ToHashSet().SetEquals(after.Select(SearchKey.Of)))
        {
            row.Changes.Add(new FieldChange(Field.Groups, TextOf(before), TextOf([.. after.DistinctBy(SearchKey.Of)])));
        }
    }

    private static string? TextOf(IReadOnlyList<string> names) =>
        names.Count == 0 ? null : string.Join("; ", names.Order(StringComparer.Ordinal));
}
