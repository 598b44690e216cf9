using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Roles;

public static class GrantsOfGroups
{
    /// <summary>Whether an operator or a token has a grant over this group.</summary>
    public static Task<bool> IsNamedByGrantAsync(this MusterDbContext db, DeviceGroupId group, CancellationToken ct)
    {
        var scope = new Grant(Role.Viewer, group).ScopeKey;
        return db.Set<GrantRow>().AnyAsync(grant => grant.Scope == scope, ct);
    }
}
