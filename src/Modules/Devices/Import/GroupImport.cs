using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;
using Device = Muster.Modules.Devices.Internal.Device;
using DeviceGroup = Muster.Modules.Devices.Internal.DeviceGroup;

namespace Muster.Modules.Devices.Import;

/// <summary>
/// Puts devices into groups as a file says, a line at a time and each line whole: after an interruption the same file does the rest.
/// </summary>
internal sealed class GroupImport(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    private const int MostFaults = 20;

    public async Task<DeviceGroupImport> RunAsync(
        IReadOnlyList<GroupRow> rows,
        ImportWish wish,
        Actor actor,
        CancellationToken ct
    )
    {
        var named = await database.ReadAsync(
            (db, token) => NamedMembers.ReadAsync(db, rows.SelectMany(row => row.Members), token),
            ct
        );
        var done = new List<ImportedDeviceGroup>();
        foreach (var row in rows)
        {
            done.Add(
                row.Fault is { } fault ? Refused(row, fault)
                : wish.DryRun
                    ? await database.ReadAsync((db, token) => LineAsync(db, row, named, wish, actor, token), ct)
                : await database.WriteAsync((db, token) => LineAsync(db, row, named, wish, actor, token), ct)
            );
        }

        return new DeviceGroupImport
        {
            Applied = !wish.DryRun,
            Created = done.Count(row => row.Outcome == "created"),
            Added = done.Sum(row => row.Added),
            Removed = done.Sum(row => row.Removed),
            Refused = done.Count(row => row.Outcome == "refused"),
            Unknown = done.Where(row => row.Outcome != "refused").Sum(row => row.FaultCount),
            Rows = done,
        };
    }

    private async Task<ImportedDeviceGroup> LineAsync(
        MusterDbContext db,
        GroupRow row,
        NamedMembers named,
        ImportWish wish,
        Actor actor,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(row.Group);
        var group = await db.Set<DeviceGroup>().AsTracking().SingleOrDefaultAsync(one => one.NameKey == key, ct);
        if (group is not null && !wish.DryRun)
        {
            db.Entry(group).State = EntityState.Detached; // it may have got rules, or have gone, since it was looked up
            group = await engine.LockGroupAsync(db, group.Id, ct);
        }

        if (group is { Rules: not null })
        {
            return Refused(row, new ImportFault("GROUP_HAS_RULES", "Its members follow from rules.", row.Group));
        }

        if (group is null && !wish.Create)
        {
            return Refused(row, new ImportFault("GROUP_UNKNOWN", "There is no such group.", row.Group));
        }

        var faults = new List<ImportFault>();
        var wanted = new HashSet<DeviceId>();
        foreach (var member in row.Members)
        {
            if (named.Find(member, out var fault) is { } device)
            {
                wanted.Add(device);
            }
            else
            {
                faults.Add(fault!); // there is one where there is no device
            }
        }

        var members = group is null
            ? []
            : await db.Set<DeviceGroupMember>()
                .Where(member => member.GroupId == group.Id)
                .Select(member => member.DeviceId)
                .ToHashSetAsync(ct);
        var added = await AliveAsync(db, wanted.Except(members), ct);
        // A member whose name has become ambiguous would go, because nobody can say that it is meant.
        var removed =
            wish.Replace && faults.TrueForAll(fault => fault.Code != NamedMembers.Ambiguous)
                ? members.Except(wanted).ToList()
                : [];
        var isNew = group is null;
        var describes = group is not null && row.Description is not null && row.Description != group.Description;
        if (!wish.DryRun && (isNew || describes || added.Count > 0 || removed.Count > 0))
        {
            group = Describe(db, group, row, actor);
            await MoveAsync(db, group.Id, added, removed, actor, ct);
            db.Record(
                actor,
                new DeviceGroupMembersImported(
                    group.Id.ToString(),
                    group.Name,
                    added.Count,
                    removed.Count,
                    wish.FileHash
                ),
                clock
            );
            db.Publish(new DeviceGroupsChanged(group.Id.Value, group.RowVersion), clock.GetUtcNow());
            db.Regrouped(group.Id, [.. added, .. removed], clock);
        }

        return new ImportedDeviceGroup
        {
            Line = row.Line,
            Group = row.Group,
            Outcome =
                isNew ? "created"
                : describes || added.Count > 0 || removed.Count > 0 ? "changed"
                : "unchanged",
            Added = added.Count,
            Removed = removed.Count,
            Stay = members.Count - removed.Count,
            Faults = [.. faults.Take(MostFaults)],
            FaultCount = faults.Count,
        };
    }

    /// <summary>Those that are still there: names were looked up before the first line was written.</summary>
    private static async Task<List<DeviceId>> AliveAsync(
        MusterDbContext db,
        IEnumerable<DeviceId> devices,
        CancellationToken ct
    )
    {
        var alive = new List<DeviceId>();
        foreach (var some in devices.Chunk(500))
        {
            alive.AddRange(
                await db.Set<Device>()
                    .Where(row => some.Contains(row.Id) && row.Status != DeviceStatus.Revoked)
                    .Select(row => row.Id)
                    .ToListAsync(ct)
            );
        }

        return alive;
    }

    private DeviceGroup Describe(MusterDbContext db, DeviceGroup? group, GroupRow row, Actor actor)
    {
        if (group is null)
        {
            group = DeviceGroup.Create(Uuid7.New<DeviceGroupId>(clock), row.Group, row.Description, clock.GetUtcNow());
            db.Add(group);
            db.Record(actor, new DeviceGroupCreated(group.Id.ToString(), group.Name), clock);
        }
        else if (row.Description is not null && row.Description != group.Description)
        {
            db.Record(actor, new DeviceGroupChanged(group.Id.ToString(), group.Name, group.Name), clock);
            group.Describe(group.Name, row.Description);
        }

        return group;
    }

    private async Task MoveAsync(
        MusterDbContext db,
        DeviceGroupId group,
        List<DeviceId> added,
        List<DeviceId> removed,
        Actor actor,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        foreach (var device in added)
        {
            db.Add(
                new DeviceGroupMember
                {
                    GroupId = group,
                    DeviceId = device,
                    Since = now,
                }
            );
            db.Pass(group, device, joined: true, PassageReason.Import, rule: null, actor.Name, clock);
        }

        foreach (var some in removed.Chunk(500))
        {
            await db.Set<DeviceGroupMember>()
                .Where(member => member.GroupId == group && some.Contains(member.DeviceId))
                .ExecuteDeleteAsync(ct);
        }

        foreach (var device in removed)
        {
            db.Pass(group, device, joined: false, PassageReason.Import, rule: null, actor.Name, clock);
        }
    }

    private static ImportedDeviceGroup Refused(GroupRow row, ImportFault fault) =>
        new()
        {
            Line = row.Line,
            Group = row.Group,
            Outcome = "refused",
            Added = 0,
            Removed = 0,
            Stay = 0,
            Faults = [fault],
            FaultCount = 1,
        };
}

/// <param name="Create">Groups that are not there.</param>
/// <param name="Replace">Takes out of the groups who is not named.</param>
/// <param name="FileHash">SHA-256, lowercase hex.</param>
internal sealed record ImportWish(bool DryRun, bool Create, bool Replace, string FileHash);
