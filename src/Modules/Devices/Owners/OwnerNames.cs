using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Owners;

/// <summary>Operators and service identities by name.</summary>
internal sealed class OwnerNames(ServiceIdentities identities)
{
    /// <returns>Null when there is nobody and nothing with this id.</returns>
    public async Task<string?> OfAsync(MusterDbContext db, OwnerKind kind, Guid id, CancellationToken ct)
    {
        var operatorId = new OperatorId(id);
        return kind == OwnerKind.ServiceIdentity
            ? identities.All.SingleOrDefault(identity => identity.AppId == id)?.Name
            : await db.Operators()
                .Where(row => row.Id == operatorId)
                .Select(row => row.DisplayName)
                .SingleOrDefaultAsync(ct);
    }

    public async Task<DeviceGroupOwners> ReadAsync(MusterDbContext db, DeviceGroupId group, CancellationToken ct)
    {
        var owners = await db.Set<GroupOwner>()
            .Where(owner => owner.GroupId == group)
            .OrderBy(owner => owner.Since)
            .ThenBy(owner => owner.OwnerId)
            .ToListAsync(ct);
        var ids = owners
            .Where(owner => owner.Kind == OwnerKind.Operator)
            .Select(owner => new OperatorId(owner.OwnerId))
            .ToList();
        var names = await db.Operators()
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id.Value, row => row.DisplayName, ct);
        foreach (var identity in identities.All)
        {
            names[identity.AppId] = identity.Name;
        }

        return new DeviceGroupOwners
        {
            Items =
            [
                .. owners.Select(owner => new DeviceGroupOwner
                {
                    Kind = EnumText.Of(owner.Kind),
                    Id = owner.OwnerId,
                    Name = names.GetValueOrDefault(owner.OwnerId, owner.OwnerId.ToString()),
                    Since = owner.Since,
                    By = owner.By,
                }),
            ],
        };
    }

    /// <summary>Service identities, and operators who may sign in, by name.</summary>
    public async Task<PossibleGroupOwners> PossibleAsync(MusterDbContext db, CancellationToken ct)
    {
        var operators = await db.Operators()
            .Where(row => !row.Disabled)
            .Select(row => new { row.Id, row.DisplayName })
            .ToListAsync(ct);
        return new PossibleGroupOwners
        {
            Items =
            [
                .. identities.All.Select(identity => Of(OwnerKind.ServiceIdentity, identity.AppId, identity.Name)),
                .. operators
                    .OrderBy(row => row.DisplayName, StringComparer.OrdinalIgnoreCase)
                    .Select(row => Of(OwnerKind.Operator, row.Id.Value, row.DisplayName)),
            ],
        };
    }

    private static PossibleGroupOwner Of(OwnerKind kind, Guid id, string name) =>
        new()
        {
            Kind = EnumText.Of(kind),
            Id = id,
            Name = name,
        };
}
