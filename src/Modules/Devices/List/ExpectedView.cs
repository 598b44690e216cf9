using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.List;

/// <summary>Expected devices as the API shows them: what the list says, and of the device itself no more than its serial number.</summary>
internal static class ExpectedView
{
    private const string Status = "expected";

    /// <param name="scope">Groups outside it are not shown.</param>
    public static async Task<List<Contracts.Devices.Device>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<ExpectedDevice> devices,
        Scope scope,
        CancellationToken ct
    )
    {
        if (devices.Count == 0)
        {
            return [];
        }

        var ids = devices.Select(device => device.DeviceId).ToList();
        var owners = devices.Select(device => device.OwnerPersonId).OfType<PersonId>().Distinct().ToList();
        var people = await db.People().Where(person => owners.Contains(person.Id)).ToListAsync(ct);
        var groups = await (
            from member in db.Set<ExpectedGroup>()
            join row in db.Set<Internal.DeviceGroup>() on member.GroupId equals row.Id
            where ids.Contains(member.DeviceId)
            orderby row.NameKey
            select new
            {
                member.DeviceId,
                member.Batch,
                row.Id,
                row.Name,
            }
        ).ToListAsync(ct);
        return
        [
            .. devices.Select(device => new Contracts.Devices.Device
            {
                Id = device.DeviceId.Value,
                DisplayName = device.DisplayName,
                Platform = device.Platform,
                Status = Status,
                Ownership = device.Ownership,
                Owner = people.Find(person => person.Id == device.OwnerPersonId) is { } owner
                    ? new DeviceOwner(owner.Id.Value, owner.DisplayName)
                    : null,
                Groups =
                [
                    .. groups
                        .Where(row => row.DeviceId == device.DeviceId && row.Batch == device.Batch)
                        .Where(row => scope.Everything || scope.Groups.Contains(row.Id))
                        .Select(row => new DeviceGroupName(row.Id.Value, row.Name)),
                ],
                Version = device.RowVersion,
            }),
        ];
    }
}
