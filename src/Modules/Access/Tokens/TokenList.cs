using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Tokens;

internal static class TokenList
{
    /// <param name="owner">Whose; null for all.</param>
    public static async Task<Page<Contracts.Access.ApiToken>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        OperatorId? owner,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var tokens = db.Set<ApiToken>().AsQueryable();
        if (owner is not null)
        {
            tokens = tokens.Where(token => token.OperatorId == owner);
        }

        if (page.After is { Instant: var at } after)
        {
            var id = new ApiTokenId(after.Id);
            tokens = tokens.Where(token => token.CreatedAt < at || (token.CreatedAt == at && token.Id < id));
        }

        var rows = await tokens
            .OrderByDescending(token => token.CreatedAt)
            .ThenByDescending(token => token.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var shown = rows.ToPage(
            page,
            token => token,
            token => PageCursor.Of(page.Sort, token.CreatedAt, token.Id.Value)
        );
        return new Page<Contracts.Access.ApiToken>
        {
            Items = await TokenView.OfAsync(db, shown.Items, now, ct),
            NextCursor = shown.NextCursor,
        };
    }
}
