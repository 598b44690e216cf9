using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;

namespace Muster.Modules.PreApproval.Commit;

/// <summary>Rows as devices, by what is expected now: much may have happened since the rows were checked.</summary>
/// <param name="Devices">To be written.</param>
/// <param name="Overtaken">Rows that were right when they were checked and cannot be taken any more, with the reason.</param>
internal sealed record ListedDevices(
    IReadOnlyCollection<ListedDevice> Devices,
    IReadOnlyCollection<(ImportRow Row, string Why)> Overtaken
)
{
    public static ListedDevices Of(FoundNow found, IReadOnlyDictionary<string, PersonId> owners, TimeProvider clock)
    {
        var (devices, overtaken) = (new List<ListedDevice>(), new List<(ImportRow, string)>());
        foreach (var (row, cells, identifiers) in found.Rows)
        {
            var known = found.KnownBy(identifiers);
            if (known.Count == 0 && identifiers.Any(found.Arrived.Contains))
            {
                continue; // it is here: nothing is left to expect
            }

            if (found.Overtakes(row, cells, known) is { } why)
            {
                overtaken.Add((row, why));
                continue;
            }

            var device = known.Count == 0 ? null : known[0];
            var listed = ListedRows.DeviceOf(
                row,
                cells,
                owners.GetValueOrDefault(row.EmailKey ?? ""),
                device,
                device is null ? [] : found.Recognised[device.DeviceId],
                GroupsOf(cells, device, found),
                device is null ? null : found.Passwords.GetValueOrDefault(device.DeviceId),
                clock
            );
            found.InBatch.Add(listed.Details.DeviceId);
            devices.Add(listed);
        }

        return new ListedDevices(devices, overtaken);
    }

    private static IReadOnlyList<DeviceGroupId> GroupsOf(MappedRow cells, ExpectedDetails? known, FoundNow found)
    {
        var groups =
            GroupNames.Of(cells) is { Count: > 0 } names ? names.Select(name => found.Groups[SearchKey.Of(name)])
            : known is null ? []
            : found.Joined[known.DeviceId];
        var all = found.Blueprints.Of(cells).Joins is { } joins ? groups.Append(joins) : groups;
        return [.. all.Where(group => !group.GoesByRules).Select(group => group.Id).Distinct()];
    }
}
