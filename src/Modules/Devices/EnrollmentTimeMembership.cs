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
    public async Task<GroupFault?> FaultAsync(
        MusterDbContext db,
        DeviceGroupId id,
        Scope caller,
        CancellationToken ct
    ) => await FaultAsync(db, id, await engine.HoldGroupAsync(db, id, ct), caller, ct);

    /// <summary>Inside the unit of work that admits the device; nothing happens when it is in the group.</summary>
    /// <returns>Null when it is in the group now.</returns>
    public async Task<GroupFault?> JoinAsync(
        MusterDbContext db,
        DeviceGroupId id,
        DeviceId device,
        string reason,
        CancellationToken ct
    )
    {
        var group = await engine.HoldGroupAsync(db, id, ct);
        if (await FaultAsync(db, id, group, Scope.Whole, ct) is { } fault)
        {
            return fault;
        }

        var key = await db.Set<Device>().Where(row => row.Id == device).Select(row => row.DeviceKey).SingleAsync(ct);
        await DeviceMembership.EnterAsync(
            db,
            group!, // or there would be a fault
            device,
            key,
            PassageReason.DevicePreparation,
            reason,
            Actor.System,
            clock,
            ct
        );
        return null;
    }

    private async Task<GroupFault?> FaultAsync(
        MusterDbContext db,
        DeviceGroupId id,
        DeviceGroup? group,
        Scope caller,
        CancellationToken ct
    )
    {
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
}
