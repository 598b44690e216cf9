using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Device = Muster.Modules.Devices.Internal.Device;
using DeviceGroup = Muster.Modules.Devices.Internal.DeviceGroup;

namespace Muster.Modules.Devices.Rules;

/// <summary>Who would join and who would leave if rules were saved now. Changes nothing.</summary>
internal sealed class RulesPreview(DeviceFactSources sources)
{
    private const int BatchSize = 5_000;
    private const int MostNamed = 50;

    /// <returns>Null when there is no such group.</returns>
    public async Task<DeviceGroupPreview?> ReadAsync(
        MusterDbContext db,
        DeviceGroupId id,
        GroupRules rules,
        CancellationToken ct
    )
    {
        if (!await db.Set<DeviceGroup>().AnyAsync(group => group.Id == id, ct))
        {
            return null;
        }

        var wanted = rules.Facts.ToHashSet(StringComparer.Ordinal);
        var tally = new Tally();
        for (DeviceId? after = null; ; )
        {
            var from = after;
            var batch = db.Set<Device>()
                .Where(device => device.Status != DeviceStatus.Revoked && (from == null || device.Id > from.Value))
                .OrderBy(device => device.Id)
                .Take(BatchSize)
                .Select(device => device.Id);
            var devices = await batch.ToListAsync(ct);
            if (devices.Count == 0)
            {
                return await tally.ToPreviewAsync(db, ct);
            }

            var (first, last) = (devices[0], devices[^1]);
            var range = db.Set<Device>()
                .Where(device => device.Status != DeviceStatus.Revoked && device.Id >= first && device.Id <= last)
                .Select(device => device.Id);
            var facts = await sources.ReadAsync(db, wanted, range, ct);
            var members = await db.Set<DeviceGroupMember>()
                .Where(member => member.GroupId == id && member.DeviceId >= first && member.DeviceId <= last)
                .Select(member => member.DeviceId)
                .ToHashSetAsync(ct);
            devices.ForEach(device => tally.Add(device, rules.Judge(facts.Of(device)), members.Contains(device)));
            after = last;
        }
    }

    private sealed class Tally
    {
        private readonly List<(DeviceId Device, string? Rule)> joining = [];
        private readonly List<(DeviceId Device, string? Rule)> leaving = [];
        private int devices;
        private int joins;
        private int leaves;
        private int stays;

        public void Add(DeviceId device, GroupRule? rule, bool isIn)
        {
            devices++;
            if (rule is null == isIn)
            {
                var (count, named) = isIn ? (++leaves, leaving) : (++joins, joining);
                if (count <= MostNamed)
                {
                    named.Add((device, rule?.Name));
                }
            }
            else if (isIn)
            {
                stays++;
            }
        }

        public async Task<DeviceGroupPreview> ToPreviewAsync(MusterDbContext db, CancellationToken ct)
        {
            var ids = joining.Concat(leaving).Select(one => one.Device).ToList();
            var names = await db.Set<Device>()
                .Where(device => ids.Contains(device.Id))
                .ToDictionaryAsync(device => device.Id, device => device.DisplayName, ct);
            return new DeviceGroupPreview
            {
                Devices = devices,
                Joins = joins,
                Leaves = leaves,
                Stays = stays,
                Joining = Named(joining, names),
                Leaving = Named(leaving, names),
            };
        }

        private static List<PreviewedDevice> Named(
            List<(DeviceId Device, string? Rule)> some,
            Dictionary<DeviceId, string> names
        ) =>
            [
                .. some.Where(one => names.ContainsKey(one.Device))
                    .Select(one => new PreviewedDevice(one.Device.Value, names[one.Device], one.Rule))
                    .OrderBy(one => one.DisplayName, StringComparer.OrdinalIgnoreCase),
            ];
    }
}
