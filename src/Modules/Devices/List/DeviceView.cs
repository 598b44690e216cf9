using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.List;

internal static class DeviceView
{
    /// <param name="scope">Groups outside it are not shown.</param>
    public static async Task<List<Contracts.Devices.Device>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<Internal.Device> devices,
        Scope scope,
        CancellationToken ct
    )
    {
        var ids = devices.Select(device => device.Id).ToList();
        var owners = devices.Select(device => device.OwnerPersonId).OfType<PersonId>().Distinct().ToList();
        var people = await db.People().Where(person => owners.Contains(person.Id)).ToListAsync(ct);
        var groups = await (
            from member in db.Set<DeviceGroupMember>()
            join row in db.Set<Internal.DeviceGroup>() on member.GroupId equals row.Id
            where ids.Contains(member.DeviceId)
            orderby row.NameKey
            select new
            {
                member.DeviceId,
                row.Id,
                row.Name,
            }
        ).ToListAsync(ct);
        return
        [
            .. devices.Select(device => new Contracts.Devices.Device
            {
                Id = device.Id.Value,
                DeviceKey = device.DeviceKey.Value,
                DisplayName = device.DisplayName,
                Platform = device.Platform,
                OsVersion = device.OsVersion,
                Status = EnumText.Of(device.Status),
                Ownership = device.Ownership,
                Owner = people.Find(person => person.Id == device.OwnerPersonId) is { } owner
                    ? new DeviceOwner(owner.Id.Value, owner.DisplayName)
                    : null,
                Groups =
                [
                    .. groups
                        .Where(row => row.DeviceId == device.Id)
                        .Where(row => scope.Everything || scope.Groups.Contains(row.Id))
                        .Select(row => new DeviceGroupName(row.Id.Value, row.Name)),
                ],
                Fingerprint = device.CertificateFingerprint.Value,
                EnrolledAt = device.EnrolledAt,
                Version = device.RowVersion,
            }),
        ];
    }
}
