using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.Policies.Blueprints;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Desired;

/// <summary>Says of which class some devices are, and tells those that should have something else for it, inside the caller's unit of work.</summary>
internal sealed class Classing(Classes classes, TimeProvider clock)
{
    private static readonly string Nothing = Resolution.HashOf([]);

    /// <param name="devices">In the order in which they are to be worked off.</param>
    /// <param name="mostNew">So many classes are made at most.</param>
    /// <returns>How many of the devices were worked off, from the first.</returns>
    public async Task<int> RunAsync(
        MusterDbContext db,
        IReadOnlyList<DeviceId> devices,
        int mostNew,
        CancellationToken ct
    )
    {
        var keys = await KeysAsync(db, devices, ct);
        List<ClassKey> getting = [.. keys.Values.Where(key => key.Sources.Count > 0)];
        var missing = getting.Count > mostNew ? await Classes.MissingAsync(db, getting, ct) : [];
        if (missing.Count > mostNew)
        {
            var making = new HashSet<string>(StringComparer.Ordinal);
            devices =
            [
                .. devices.TakeWhile(device =>
                    !keys.TryGetValue(device, out var key)
                    || !missing.Contains(key.Hash)
                    || making.Contains(key.Hash)
                    || (making.Count < mostNew && making.Add(key.Hash))
                ),
            ];
            keys = keys.Where(one => devices.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value);
        }

        List<ClassKey> wanted =
        [
            .. keys.Values.Where(key => key.Sources.Count > 0).DistinctBy(key => key.Hash, StringComparer.Ordinal),
        ];
        var found = wanted.Count == 0 ? [] : await classes.FindOrMakeAsync(db, wanted, ct);
        var known = await db.Set<DeviceDesire>()
            .AsTracking()
            .Where(row => devices.Contains(row.DeviceId))
            .ToDictionaryAsync(row => row.DeviceId, ct);
        var told = new HashSet<DeviceId>();
        foreach (var device in devices)
        {
            var now = keys.TryGetValue(device, out var key) && key.Sources.Count > 0 ? found[key.Hash] : null;
            var row = known.GetValueOrDefault(device);
            var isTold = (now?.Hash ?? Nothing) != (row?.Hash ?? Nothing);
            Move(db, device, row, now, isTold);
            if (isTold)
            {
                told.Add(device);
            }
        }

        if (told.Count > 0)
        {
            await db.RaiseDesiredVersionsAsync(told, clock, ct);
        }

        return devices.Count;
    }

    private void Move(MusterDbContext db, DeviceId device, DeviceDesire? row, DesiredClass? now, bool isTold)
    {
        if (now is null)
        {
            if (row is not null)
            {
                db.Remove(row);
            }
        }
        else if (row is null)
        {
            db.Add(
                new DeviceDesire
                {
                    DeviceId = device,
                    ClassId = now.Id,
                    ClassVersion = now.Version,
                    Hash = now.Hash,
                    ChangedAt = clock.GetUtcNow(),
                }
            );
        }
        else
        {
            (row.ClassId, row.ClassVersion, row.Hash) = (now.Id, now.Version, now.Hash);
            row.ChangedAt = isTold ? clock.GetUtcNow() : row.ChangedAt;
        }
    }

    /// <summary>Of those devices that are in.</summary>
    private static async Task<Dictionary<DeviceId, ClassKey>> KeysAsync(
        MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        CancellationToken ct
    )
    {
        var platforms = await db.DevicePlatforms().Where(row => devices.Contains(row.Id)).ToListAsync(ct);
        var memberships = await db.Memberships().Where(row => devices.Contains(row.DeviceId)).ToListAsync(ct);
        var groups = memberships.Select(row => row.GroupId).Distinct().ToList();
        List<BlueprintGroup> getting =
            groups.Count == 0
                ? []
                : await db.Set<BlueprintGroup>().Where(row => groups.Contains(row.GroupId)).ToListAsync(ct);
        var assigned = getting.ToLookup(row => row.GroupId);
        var groupsOf = memberships.ToLookup(row => row.DeviceId, row => row.GroupId);
        return platforms.ToDictionary(
            row => row.Id,
            row =>
                ClassKey.Of(
                    row.Platform,
                    groupsOf[row.Id]
                        .SelectMany(group => assigned[group])
                        .Select(one => new SourceRef(one.Priority, one.BlueprintId, one.GroupId))
                )
        );
    }
}
