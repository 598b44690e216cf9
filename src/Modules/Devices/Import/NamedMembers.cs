using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;
using Device = Muster.Modules.Devices.Internal.Device;

namespace Muster.Modules.Devices.Import;

/// <summary>
/// Which devices a file means: by id, else by device key, else by organisation's id or serial number, which devices only claim. None is chosen where
/// two have the same.
/// </summary>
internal sealed class NamedMembers
{
    public const string Ambiguous = "MEMBER_AMBIGUOUS";
    private const int AtOnce = 500;

    private readonly Dictionary<string, (NameKind Kind, HashSet<DeviceId> Devices)> byName = new(
        StringComparer.Ordinal
    );

    public static async Task<NamedMembers> ReadAsync(
        MusterDbContext db,
        IEnumerable<string> names,
        CancellationToken ct
    )
    {
        var found = new NamedMembers();
        foreach (var some in names.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            await found.AddAsync(db, some, ct);
        }

        return found;
    }

    /// <param name="fault">Why there is none.</param>
    public DeviceId? Find(string name, out ImportFault? fault)
    {
        var devices = byName.TryGetValue(name, out var known) ? known.Devices : null;
        fault = devices switch
        {
            null => new ImportFault(
                "MEMBER_UNKNOWN",
                "No device has this id, device key, organisation's id or serial number.",
                ClaimedText.Clean(name)
            ),
            { Count: > 1 } => new ImportFault(
                Ambiguous,
                "More than one device says so of itself; name it by its id.",
                ClaimedText.Clean(name)
            ),
            _ => null,
        };
        return fault is null ? devices!.Single() : null; // there is a fault otherwise
    }

    /// <summary>One question for each kind of name, so that each goes by its own index.</summary>
    private async Task AddAsync(MusterDbContext db, string[] names, CancellationToken ct)
    {
        var alive = db.Set<Device>().Where(row => row.Status != DeviceStatus.Revoked);
        var ids = names.ToLookup(name => Guid.TryParse(name, out var id) ? new DeviceId(id) : default);
        var idKeys = ids.Select(same => same.Key).Where(id => id != default).ToList();
        foreach (var id in await alive.Where(row => idKeys.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct))
        {
            Add(ids[id], id, NameKind.Id);
        }

        var keys = names.ToLookup(name => DeviceKey.TryCreate(name, out var key) ? key : null);
        var deviceKeys = keys.Select(same => same.Key).OfType<DeviceKey>().ToList();
        foreach (
            var row in await alive
                .Where(row => deviceKeys.Contains(row.DeviceKey))
                .Select(row => new { row.Id, row.DeviceKey })
                .ToListAsync(ct)
        )
        {
            Add(keys[row.DeviceKey], row.Id, NameKind.DeviceKey);
        }

        foreach (
            var row in await alive
                .Where(row => names.Contains(row.OrgUniqueId!))
                .Select(row => new { row.Id, Name = row.OrgUniqueId! }) // not null
                .ToListAsync(ct)
        )
        {
            Add([row.Name], row.Id, NameKind.Claimed);
        }

        foreach (
            var row in await alive
                .Where(row => names.Contains(row.ClaimedSerialNumber!))
                .Select(row => new { row.Id, Name = row.ClaimedSerialNumber! }) // not null
                .ToListAsync(ct)
        )
        {
            Add([row.Name], row.Id, NameKind.Claimed);
        }
    }

    /// <summary>Kinds come in their order: what was found by an earlier one is not found again by what somebody claims.</summary>
    private void Add(IEnumerable<string> names, DeviceId device, NameKind kind)
    {
        foreach (var name in names)
        {
            if (!byName.TryGetValue(name, out var known))
            {
                byName[name] = known = (kind, []);
            }

            if (known.Kind == kind)
            {
                known.Devices.Add(device);
            }
        }
    }

    private enum NameKind
    {
        Id,
        DeviceKey,
        Claimed,
    }
}
