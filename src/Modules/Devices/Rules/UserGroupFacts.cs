using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

/// <summary>Which groups of persons the owner of a device is in, by the names of these.</summary>
internal sealed class UserGroupFacts : IDeviceFactSource
{
    public const string UserGroup = "user_group";

    public IReadOnlyList<RuleFact> Facts { get; } = [new(UserGroup)];

    public async Task ReadAsync(MusterDbContext db, IQueryable<DeviceId> devices, FactTable into, CancellationToken ct)
    {
        var found = await (
            from device in db.Set<Device>()
            where devices.Contains(device.Id)
            join member in db.UserGroupMembers() on device.OwnerPersonId equals (PersonId?)member.PersonId
            join userGroup in db.UserGroups() on member.GroupId equals userGroup.Id
            select new { device.Id, userGroup.Name }
        ).ToListAsync(ct);
        foreach (var one in found)
        {
            into.Add(one.Id, UserGroup, one.Name);
        }
    }
}
