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

    /// <summary>The person behind a service's token, however many tokens stand between.</summary>
    /// <returns>Null when <paramref name="id"/> is no token of a service, or nobody is behind it.</returns>
    public static async Task<TokenMaker?> MakerOfTokenAsync(MusterDbContext db, string id, CancellationToken ct)
    {
        var token = Guid.TryParse(id, out var value) ? new ApiTokenId(value) : default;
        return await db.Set<ApiToken>()
            .Where(row => row.Id == token && row.OperatorId == null)
            .Select(row => new TokenMaker(row.RootOperatorId, row.CreatedBy))
            .SingleOrDefaultAsync(ct);
    }
}

/// <param name="Operator">Null of tokens from before it was kept, and of those that the bootstrap token made.</param>
/// <param name="CreatedBy">The name of who made it, at that time.</param>
public sealed record TokenMaker(OperatorId? Operator, string CreatedBy);
