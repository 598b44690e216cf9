using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Tokens;

/// <summary>Remembers when a token was last used, to within ten minutes: a busy script costs six writes an hour.</summary>
internal sealed class TokenUse(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(10);

    public async Task NoteAsync(ApiToken token, string address, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (token.LastUsedAt > now - Grain)
        {
            return;
        }

        await database.WriteAsync(
            (db, cancel) =>
                db.Set<ApiToken>()
                    .Where(row => row.Id == token.Id && (row.LastUsedAt == null || row.LastUsedAt <= now - Grain))
                    .ExecuteUpdateAsync(
                        row =>
                            row.SetProperty(found => found.LastUsedAt, now)
                                .SetProperty(found => found.LastUsedFrom, address),
                        cancel
                    ),
            ct
        );
    }
}
