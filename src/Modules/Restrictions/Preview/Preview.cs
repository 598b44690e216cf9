using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Preview;

/// <summary>
/// Judges what came in the last 30 days once more: under the restrictions of now, and under those with the draft in its place among them.
/// What the other rules said stands as it was.
/// </summary>
internal sealed class Preview(Database database, TimeProvider clock)
{
    public const int MostAttempts = 50_000;
    private const int MostShown = 100;
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public async Task<RestrictionPreview> OfAsync(RestrictionDraft draft, RestrictionId? instead, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Window;
        var (attempts, restrictions) = await database.ReadAsync(
            async (db, token) =>
                (
                    await db.DecidedSinceAsync(since, MostAttempts, token),
                    await db.Set<Restriction>().Where(row => row.Enabled).ToListAsync(token)
                ),
            ct
        );
        var now = restrictions.ConvertAll(row => row.Kept);
        var then = now.FindAll(kept => kept.Id != instead);
        if (draft.Enabled)
        {
            then.Add(new KeptRestriction(default, draft.Name, draft.Effect, draft.Terms));
        }

        // The last decision about an attempt is the one that it went by.
        var judged = attempts
            .DistinctBy(attempt => attempt.RecordId)
            .Select(attempt => Rejudged.Of(attempt, now, then))
            .ToList();
        var changed = judged.OfType<Rejudged>().Where(one => one.Was.Outcome != one.WouldBe.Outcome).ToList();
        return new RestrictionPreview
        {
            Since = since,
            Judged = judged.Count(one => one is not null),
            NotJudged = judged.Count(one => one is null),
            Cut = attempts.Count == MostAttempts,
            WouldRefuse = Count(AdmissionOutcome.Refused),
            WouldHold = Count(AdmissionOutcome.Held),
            WouldAdmit = Count(AdmissionOutcome.Admitted),
            Attempts = [.. changed.Take(MostShown).Select(Shown)],
        };

        int Count(AdmissionOutcome outcome) => changed.Count(one => one.WouldBe.Outcome == outcome);
    }

    private static PreviewedAttempt Shown(Rejudged one) =>
        new()
        {
            RecordId = one.Attempt.RecordId.Value,
            DeviceName = one.Attempt.DeviceName,
            At = one.Attempt.At,
            Platform = one.Attempt.Platform,
            OsVersion = one.Attempt.OsVersion,
            Was = EnumText.Of(one.Was.Outcome),
            WouldBe = EnumText.Of(one.WouldBe.Outcome),
            Code = one.WouldBe.Code,
        };
}
