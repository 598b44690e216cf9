using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Owners;
using Muster.Modules.Devices.Rules;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>Puts devices into a group while they enroll, in the name of <see cref="ServiceIdentities.Provisioning"/>, which has to own the group.</summary>
public sealed class EnrollmentTimeMembership(IDatabaseEngine engine, ServiceIdentities identities, TimeProvider clock)
{
    /// <returns>Null when devices can be put into it now.</returns>
    public async Task<GroupFault?> FaultAsync(MusterDbContext db, DeviceGroupId id, Scope caller, CancellationToken ct)
    {
        var group = await engine.HoldGroupAsync(db, id, ct);
        if (group is null)
        {
            return !await db.UserGroups().AnyAsync(row => row.Id == new UserGroupId(id.Value), ct)
                    ? GroupFault.SecurityGroupNotFound
                : caller.Everything ? GroupFault.NotSecurityGroup
                : GroupFault.SecurityGroupNotInCallerScope;
        }

        var owner = identities.Provisioning.AppId;
        return !caller.Everything && !caller.Groups.Contains(id) ? GroupFault.SecurityGroupNotInCallerScope
            : group.Rules is not null ? GroupFault.NotStaticSecurityGroup
            : await db.Set<GroupOwner>()
                .AnyAsync(row => row.GroupId == id && row.Kind == OwnerKind.ServiceIdentity && row.OwnerId == owner, ct)
                ? null
            : GroupFault.FirstPartyAppNotAnOwner;
    }

    /// <summary>Inside the caller's unit of work; nothing happens when it is in the group.</summary>
    /// <param name="asAdmitted">This unit of work admits the device.</param>
    /// <returns>Null when it is in the group now.</returns>
    public async Task<GroupFault?> JoinAsync(
        MusterDbContext db,
        DeviceGroupId id,
        DeviceId device,
        string reason,
        bool asAdmitted,
        CancellationToken ct
    )
    {
        if (await engine.HoldGroupAsync(db, id, ct) is not { Rules: null })
        {
            return await FaultAsync(db, id, Scope.Whole, ct);
        }

        var owner = identities.Provisioning.AppId;
        var row = await db.Set<Device>()
            .Where(row => row.Id == device)
            .Select(row => new
            {
                row.DeviceKey,
                IsOwned = db.Set<GroupOwner>()
                    .Any(one => one.GroupId == id && one.Kind == OwnerKind.ServiceIdentity && one.OwnerId == owner),
                IsIn = db.Set<DeviceGroupMember>().Any(member => member.GroupId == id && member.DeviceId == device),
            })
            .SingleAsync(ct);
        if (!row.IsOwned)
        {
            return GroupFault.FirstPartyAppNotAnOwner;
        }

        if (!row.IsIn)
        {
            var way = new WayIn(PassageReason.DevicePreparation, reason, asAdmitted);
            db.Enter(id, device, row.DeviceKey, way, Actor.System, clock);
        }

        return null;
    }
}
