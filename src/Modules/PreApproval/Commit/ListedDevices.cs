using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Commit;

/// <summary>Rows as devices, by what is expected now: another list may have come into effect since the rows were checked.</summary>
internal static class ListedDevices
{
    public static async Task<IReadOnlyCollection<ListedDevice>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<ImportRow> rows,
        IReadOnlyDictionary<string, PersonId> owners,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var devices = rows.Select(row => (Row: row, Cells: ListedRows.CellsOf(row))).ToList();
        var expected = await db.ExpectedByAsync(devices.SelectMany(one => IdentifiersOf(one.Cells)).ToHashSet(), ct);
        var named = await db.GroupsByNameAsync([.. devices.SelectMany(one => GroupNames.Of(one.Cells)).Distinct()], ct);
        var joined = await db.ExpectedGroupsAsync([.. expected.Values.Select(one => one.DeviceId).Distinct()], ct);
        return
        [
            .. devices.Select(one =>
            {
                var known = IdentifiersOf(one.Cells)
                    .Select(expected.GetValueOrDefault)
                    .FirstOrDefault(found => found is not null);
                var owner = owners.GetValueOrDefault(one.Row.EmailKey ?? "");
                return ListedRows.DeviceOf(one.Cells, owner, known, GroupsOf(one.Cells, known, named, joined), clock);
            }),
        ];
    }

    private static IEnumerable<DeviceIdentifier> IdentifiersOf(MappedRow cells) =>
        Identifier.Of(cells).Select(one => new DeviceIdentifier(one.Kind, one.Value));

    private static IReadOnlyList<DeviceGroupId> GroupsOf(
        MappedRow cells,
        ExpectedDetails? known,
        IReadOnlyDictionary<string, ListedGroup> named,
        ILookup<DeviceId, ListedGroup> joined
    )
    {
        var groups =
            GroupNames.Of(cells) is { Count: > 0 } names
                ? names.Select(name => named.GetValueOrDefault(SearchKey.Of(name))).OfType<ListedGroup>()
            : known is null ? []
            : joined[known.DeviceId];
        return [.. groups.Where(group => !group.GoesByRules).Select(group => group.Id).Distinct()];
    }
}
