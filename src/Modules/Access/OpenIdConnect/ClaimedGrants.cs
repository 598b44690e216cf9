using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>The grants that a provider's claims give: replaced at every sign-in, beside those that an administrator gave.</summary>
internal sealed class ClaimedGrants(IScopeGroups groups, TimeProvider clock)
{
    /// <summary>Without grants over device groups that were deleted since their rule was written.</summary>
    public async Task<IReadOnlyList<Grant>> ExistingAsync(
        MusterDbContext db,
        IReadOnlyList<Grant> given,
        CancellationToken ct
    )
    {
        var named = given.Select(grant => grant.Group).OfType<DeviceGroupId>().Distinct().ToList();
        if (named.Count == 0)
        {
            return given;
        }

        var there = await groups.NamesAsync(db, named, ct);
        return [.. given.Where(grant => grant.Group is not { } group || there.ContainsKey(group))];
    }

    public async Task ReplaceAsync(
        MusterDbContext db,
        Operator row,
        IdentityProvider provider,
        IReadOnlyList<Grant> given,
        CancellationToken ct
    )
    {
        var before = await db.Set<GrantRow>()
            .AsTracking()
            .Where(grant => grant.PrincipalId == row.Id.Value && grant.Source == provider.Source)
            .ToListAsync(ct);
        var had = before.Select(grant => grant.Grant).ToHashSet();
        if (!had.SetEquals(given))
        {
            db.RemoveRange(before.Where(grant => !given.Contains(grant.Grant)));
            db.AddRange(given.Except(had).Select(grant => GrantRow.Of(row.Id.Value, grant, provider.Source)));
            db.Record(
                Actor.System,
                new ClaimedGrantsChanged(
                    row.Id.ToString(),
                    provider.Name,
                    [.. had.Select(grant => grant.ToString())],
                    [.. given.Select(grant => grant.ToString())]
                ),
                clock
            );
            db.Publish(new AccessChanged(row.Id.Value), clock.GetUtcNow());
        }

        await Database.FlushAsync(db, ct);
    }
}
