using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Owners;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>Device groups and who owns them, for routes that show them in another product's words.</summary>
public sealed class DirectoryGroups
{
    private readonly Database database;
    private readonly OwnerNames names;
    private readonly OwnerVerbs verbs;
    private readonly ServiceIdentities identities;

    internal DirectoryGroups(Database database, OwnerNames names, OwnerVerbs verbs, ServiceIdentities identities) =>
        (this.database, this.names, this.verbs, this.identities) = (database, names, verbs, identities);

    /// <returns>Null when there is none in scope.</returns>
    public Task<DeviceGroup?> FindAsync(DeviceGroupId id, Scope scope, CancellationToken ct) =>
        database.ReadAsync(
            async (db, token) =>
                await GroupList.InScope(db, scope).SingleOrDefaultAsync(row => row.Id == id, token) is { } group
                    ? await GroupView.OneAsync(db, group, token)
                    : null,
            ct
        );

    /// <returns>Null when there is no such group in scope.</returns>
    public Task<DeviceGroupOwners?> OwnersAsync(DeviceGroupId id, Scope scope, CancellationToken ct) =>
        database.ReadAsync(
            async (db, token) =>
                await GroupList.InScope(db, scope).AnyAsync(row => row.Id == id, token)
                    ? await names.ReadAsync(db, id, token)
                    : null,
            ct
        );

    /// <param name="owner">A service identity by its application id, or an operator.</param>
    /// <returns>All owners afterwards; null when there is no such group, or nobody and nothing that could own it.</returns>
    public Task<DeviceGroupOwners?> AddOwnerAsync(DeviceGroupId id, Guid owner, Actor by, CancellationToken ct) =>
        verbs.AddAsync(
            id,
            identities.All.Any(identity => identity.AppId == owner) ? OwnerKind.ServiceIdentity : OwnerKind.Operator,
            owner,
            by,
            ct
        );
}
