using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Preview;

/// <summary>
/// Judges what came in the last 30 days once more: under the restrictions of now, and under those with the draft in its place among them.
/// What the other rules said stands as it was.
/// </summary>
internal sealed class Preview(Database database, TimeProvider clock)
{
    public const int MostAttempts = 50_000;

    /// <summary>Each carries all that it rested on, so no more than these are in memory.</summary>
    private const int PageSize = 500;

    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public async Task<RestrictionPreview> OfAsync(RestrictionDraft draft, RestrictionId? instead, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Window;
        var restrictions = await database.ReadAsync(
            (db, token) => db.Set<Restriction>().Where(row => row.Enabled).ToListAsync(token),
            ct
        );
        var now = restrictions.ConvertAll(row => row.Kept);
        var then = now.FindAll(kept => kept.Id != instead);
        if (draft.Enabled)
        {
            then.Add(new KeptRestriction(default, draft.Name, draft.Effect, draft.Terms));
        }

        var tally = new Tally();
        var read = 0;
        for (JudgedAttempt? last = null; read < MostAttempts; )
        {
            var before = last;
            var page = await database.ReadAsync(
                (db, token) => db.DecidedSinceAsync(since, before, PageSize, token),
                ct
            );
            foreach (var attempt in page)
            {
                tally.Add(attempt, now, then);
            }

            (read, last) = (read + page.Count, page.Count == 0 ? last : page[^1]);
            if (page.Count < PageSize)
            {
                break;
            }
        }

        return tally.ToPreview(since, cut: read >= MostAttempts);
    }
}
