using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys.List;

internal static class EnrollmentKeyList
{
    public static async Task<Page<Contracts.EnrollmentKeys.EnrollmentKey>> ReadAsync(
        MusterDbContext db,
        IScopeGroups groups,
        CheckedPage page,
        EnrollmentKeyState? state,
        ClaimsPrincipal user,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var keys = db.EnrollmentKeys(user.ScopeOf(Permissions.View));
        keys = state is { } wanted ? In(keys, wanted, now) : keys;
        if (page.After is { Instant: var at } after)
        {
            var id = new EnrollmentKeyId(after.Id);
            keys = keys.Where(key => key.CreatedAt < at || (key.CreatedAt == at && key.Id < id));
        }

        var rows = await keys.OrderByDescending(key => key.CreatedAt)
            .ThenByDescending(key => key.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var shown = rows.ToPage(page, key => key, key => PageCursor.Of(page.Sort, key.CreatedAt, key.Id.Value));
        return new Page<Contracts.EnrollmentKeys.EnrollmentKey>
        {
            Items = await EnrollmentKeyView.OfAsync(db, groups, shown.Items, user.ScopeOf(Permissions.Decide), now, ct),
            NextCursor = shown.NextCursor,
        };
    }

    private static IQueryable<EnrollmentKey> In(
        IQueryable<EnrollmentKey> keys,
        EnrollmentKeyState state,
        DateTimeOffset now
    ) =>
        state switch
        {
            EnrollmentKeyState.Revoked => keys.Where(key => key.RevokedAt != null),
            EnrollmentKeyState.UsedUp => keys.Where(key => key.RevokedAt == null && key.Uses >= key.MaxUses),
            EnrollmentKeyState.Expired => keys.Where(key =>
                key.RevokedAt == null && key.Uses < key.MaxUses && key.ExpiresAt <= now
            ),
            EnrollmentKeyState.Active => keys.Where(key =>
                key.RevokedAt == null && key.Uses < key.MaxUses && key.ExpiresAt > now
            ),
        };
}
