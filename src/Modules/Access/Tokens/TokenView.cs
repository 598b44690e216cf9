using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Tokens;

internal static class TokenView
{
    public static async Task<List<Contracts.Access.ApiToken>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<ApiToken> tokens,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var ids = tokens.Select(token => token.Id.Value).ToList();
        var owners = tokens.Select(token => token.OperatorId).OfType<OperatorId>().Distinct().ToList();
        var grants = await db.Set<GrantRow>().Where(row => ids.Contains(row.PrincipalId)).ToListAsync(ct);
        var names = await db.Set<Operator>()
            .Where(row => owners.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Username, ct);
        return
        [
            .. tokens.Select(token =>
                Of(
                    token,
                    token.OperatorId is { } owner ? names[owner] : null,
                    grants.Where(grant => grant.PrincipalId == token.Id.Value),
                    now
                )
            ),
        ];
    }

    public static Contracts.Access.ApiToken Of(
        ApiToken token,
        string? owner,
        IEnumerable<GrantRow> grants,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = token.Id.Value,
            Name = token.Name,
            Beginning = token.Beginning,
            Operator = owner,
            Grants = GrantInput.View(grants),
            CreatedBy = token.CreatedBy,
            CreatedAt = token.CreatedAt,
            ExpiresAt = token.ExpiresAt,
            LastUsedAt = token.LastUsedAt,
            LastUsedFrom = token.LastUsedFrom,
            RevokedAt = token.RevokedAt,
            State =
                token.RevokedAt is not null ? "revoked"
                : token.ExpiresAt <= now ? "expired"
                : "active",
        };
}
