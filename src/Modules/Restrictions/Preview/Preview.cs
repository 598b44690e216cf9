using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Rejudge;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Judge;
using Muster.Modules.Restrictions.Terms;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Preview;

/// <summary>What came in the last 30 days, under the restrictions of now, and under those with the draft in its place among them.</summary>
internal sealed class Preview(Database database, PastAttempts attempts)
{
    public async Task<RestrictionPreview> OfAsync(RestrictionDraft draft, RestrictionId? instead, CancellationToken ct)
    {
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

        return await attempts.RejudgeAsync(attempt => Rejudge(attempt, now, then), ct);
    }

    /// <returns>Null when the evidence is from before restrictions looked at claims.</returns>
    private static Rejudged? Rejudge(
        JudgedAttempt attempt,
        IReadOnlyList<KeptRestriction> now,
        IReadOnlyList<KeptRestriction> then
    )
    {
        var stored = attempt.Rules.FirstOrDefault(rule => rule.Rule == RestrictionRule.RuleName);
        return stored is null || Circumstances.Of(stored.Facts) is not { } seen
            ? null
            : Rejudged.Of(
                attempt,
                stored,
                Findings.Fold(Findings.Of(seen, now)),
                Findings.Fold(Findings.Of(seen, then)),
                seen.CanWait,
                seen.Approved
            );
    }
}
