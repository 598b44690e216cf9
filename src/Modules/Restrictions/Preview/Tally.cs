using Muster.Contracts.Restrictions;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Preview;

/// <summary>What a draft comes to, one attempt after another, the newest decision first.</summary>
internal sealed class Tally
{
    private const int MostShown = 100;
    private readonly HashSet<EnrollmentId> seen = [];
    private readonly List<PreviewedAttempt> shown = [];
    private readonly Dictionary<AdmissionOutcome, int> changed = [];
    private int judged;
    private int notJudged;

    public void Add(JudgedAttempt attempt, IReadOnlyList<KeptRestriction> now, IReadOnlyList<KeptRestriction> then)
    {
        // The last decision about an attempt is the one that it went by.
        if (!seen.Add(attempt.RecordId))
        {
            return;
        }

        if (Rejudged.Of(attempt, now, then) is not { } one)
        {
            notJudged++;
            return;
        }

        judged++;
        if (one.Was.Outcome == one.WouldBe.Outcome)
        {
            return;
        }

        changed[one.WouldBe.Outcome] = Count(one.WouldBe.Outcome) + 1;
        if (shown.Count < MostShown)
        {
            shown.Add(Shown(one));
        }
    }

    public RestrictionPreview ToPreview(DateTimeOffset since, bool cut) =>
        new()
        {
            Since = since,
            Judged = judged,
            NotJudged = notJudged,
            Cut = cut,
            WouldRefuse = Count(AdmissionOutcome.Refused),
            WouldHold = Count(AdmissionOutcome.Held),
            WouldAdmit = Count(AdmissionOutcome.Admitted),
            Attempts = shown,
        };

    private int Count(AdmissionOutcome outcome) => changed.GetValueOrDefault(outcome);

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
