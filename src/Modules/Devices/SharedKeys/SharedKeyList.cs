using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.List;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.SharedKeys;

internal static class SharedKeyList
{
    /// <param name="settled">Null for all.</param>
    public static async Task<Page<Contracts.Devices.SharedKey>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        bool? settled,
        DeviceId? device,
        Scope scope,
        Scope deciding,
        CancellationToken ct
    )
    {
        var found = InScope(db, scope);
        found = settled switch
        {
            true => found.Where(row => row.State == SharedKeyState.Settled),
            false => found.Where(row => row.State != SharedKeyState.Settled),
            null => found,
        };
        found = device is null ? found : found.Where(row => row.DeviceId == device);
        if (page.After is { Instant: var at } after)
        {
            var id = new SharedKeyId(after.Id);
            found = found.Where(row => row.FoundAt < at || (row.FoundAt == at && row.Id < id));
        }

        var rows = await found
            .OrderByDescending(row => row.FoundAt)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var shown = rows.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.FoundAt, row.Id.Value));
        return new Page<Contracts.Devices.SharedKey>
        {
            Items = await OfAsync(db, shown.Items, deciding, ct),
            NextCursor = shown.NextCursor,
        };
    }

    public static async Task<Contracts.Devices.SharedKey?> FindAsync(
        MusterDbContext db,
        SharedKeyId id,
        Scope scope,
        Scope deciding,
        CancellationToken ct
    ) =>
        await InScope(db, scope).SingleOrDefaultAsync(row => row.Id == id, ct) is { } row
            ? (await OfAsync(db, [row], deciding, ct))[0]
            : null;

    private static IQueryable<SharedKey> InScope(MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<SharedKey>();
        }

        var devices = db.DevicesIn(scope);
        return db.Set<SharedKey>().Where(row => devices.Contains(row.DeviceId));
    }

    private static async Task<List<Contracts.Devices.SharedKey>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<SharedKey> rows,
        Scope deciding,
        CancellationToken ct
    )
    {
        var ids = rows.Select(row => (SharedKeyId?)row.Id).ToList();
        var deviceIds = rows.Select(row => row.DeviceId).ToList();
        var machines = await db.Set<DeviceInstance>()
            .Where(machine => ids.Contains(machine.SharedKeyId))
            .OrderBy(machine => machine.FirstHeardAt)
            .ThenBy(machine => machine.Instance)
            .ToListAsync(ct);
        var devices = await db.Set<Internal.Device>().Where(row => deviceIds.Contains(row.Id)).ToListAsync(ct);
        var owners = devices.Select(device => device.OwnerPersonId).OfType<PersonId>().ToList();
        var people = await db.People().Where(person => owners.Contains(person.Id)).ToListAsync(ct);
        var decidable = await DeviceList
            .InScope(db, deciding)
            .Where(device => deviceIds.Contains(device.Id))
            .Select(device => device.Id)
            .ToListAsync(ct);
        return
        [
            .. from row in rows
            let device = devices.Single(device => device.Id == row.DeviceId)
            let owner = people.Find(person => person.Id == device.OwnerPersonId)
            select new Contracts.Devices.SharedKey
            {
                Id = row.Id.Value,
                DeviceId = row.DeviceId.Value,
                DeviceKey = device.DeviceKey.Value,
                DisplayName = device.DisplayName,
                Owner = owner is null ? null : new DeviceOwner(owner.Id.Value, owner.DisplayName),
                State = EnumText.Of(row.State),
                FoundAt = row.FoundAt,
                Suspended = row.Suspended,
                Decision = row.Decision is { } decision ? EnumText.Of(decision) : null,
                DecidedBy = row.DecidedBy,
                DecidedAt = row.DecidedAt,
                Machines = [.. machines.Where(machine => machine.SharedKeyId == row.Id).Select(Of)],
                Decidable = row.State != SharedKeyState.Settled && decidable.Contains(row.DeviceId),
            },
        ];
    }

    private static SharedKeyMachine Of(DeviceInstance machine) =>
        new()
        {
            Instance = machine.Instance,
            ComputerName = machine.ComputerName,
            SerialNumber = machine.SerialNumber,
            Platform = machine.Platform,
            OsVersion = machine.OsVersion,
            AgentVersion = machine.AgentVersion,
            Address = machine.Address,
            FirstHeardAt = machine.FirstHeardAt,
            HeardAt = machine.HeardAt,
            Remedy = machine.Remedy is { } remedy ? EnumText.Of(remedy) : null,
        };
}
