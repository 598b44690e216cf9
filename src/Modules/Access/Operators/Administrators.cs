using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Operators;

/// <summary>
/// Somebody must be left who may administer everything and signs in with a password: else nobody could ever grant it again, or get in while
/// the identity provider is down.
/// </summary>
internal static class Administrators
{
    private static readonly Grant Everything = new(Role.Admin, Group: null);

    public static bool IsAmong(IEnumerable<Grant> grants) => grants.Contains(Everything);

    /// <summary>Whether <paramref name="leaving"/> is the last one. Two who take each other's role at the same time have to see each other.</summary>
    public static async Task<bool> IsLastAsync(
        MusterDbContext db,
        IDatabaseEngine engine,
        OperatorId leaving,
        CancellationToken ct
    )
    {
        await engine.EnterAloneAsync(db, "access.administrators", ct);
        var holders = await db.Set<GrantRow>()
            .Where(grant =>
                grant.Role == Role.Admin && grant.Scope == Everything.ScopeKey && grant.Source == GrantRow.Manual
            )
            .Select(grant => grant.PrincipalId)
            .ToListAsync(ct);
        var others = holders.Select(id => new OperatorId(id)).Where(id => id != leaving).ToList();
        return !await db.Set<Operator>()
            .AnyAsync(row => others.Contains(row.Id) && !row.Disabled && row.PasswordHash != null, ct);
    }
}
