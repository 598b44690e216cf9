using Muster.Contracts.Restrictions;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Rejudge;

/// <summary>Judges what came in the last 30 days once more, from the evidence that is kept: a rule shows what a change of it would come to.</summary>
public sealed class PastAttempts(Database database, TimeProvider clock)
{
    public const int MostAttempts = 50_000;

    /// <summary>Each carries all that it rested on, so no more than these are in memory.</summary>
    private const int PageSize = 500;

    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <param name="judge">Null when the evidence of the attempt does not tell enough.</param>
    public async Task<RestrictionPreview> RejudgeAsync(Func<JudgedAttempt, Rejudged?> judge, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Window;
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
                tally.Add(attempt, judge);
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
