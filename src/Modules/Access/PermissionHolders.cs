using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.Access;

/// <summary>Who could do something, for modules that ask for a second person.</summary>
public static class PermissionHolders
{
    /// <summary>How many people who have come at least once have <paramref name="permission"/> over everything, and may sign in.</summary>
    public static async Task<int> CountPeopleAsync(MusterDbContext db, string permission, CancellationToken ct)
    {
        var roles = RoleMatrix.Of(permission).Roles.ToList();
        var everything = new Grant(Role.Admin, Group: null).ScopeKey;
        var holders = await db.Set<GrantRow>()
            .Where(grant => grant.Scope == everything && roles.Contains(grant.Role))
            .Select(grant => grant.PrincipalId)
            .Distinct()
            .ToListAsync(ct);
        var operators = holders.Select(id => new OperatorId(id)).ToList();
        return await db.Set<Operator>()
            .CountAsync(
                row =>
                    operators.Contains(row.Id)
                    && !row.Disabled
                    && row.InvitationHash == null
                    && (row.PasswordHash != null || row.LastSignInAt != null),
                ct
            );
    }

    /// <summary>The user name of whoever made a service's token.</summary>
    /// <returns>Null when <paramref name="id"/> is no token of a service.</returns>
    public static Task<string?> MakerOfTokenAsync(MusterDbContext db, string id, CancellationToken ct)
    {
        var token = Guid.TryParse(id, out var value) ? new ApiTokenId(value) : default;
        return db.Set<ApiToken>()
            .Where(row => row.Id == token && row.OperatorId == null)
            .Select(row => row.CreatedBy)
            .SingleOrDefaultAsync<string?>(ct);
    }
}
