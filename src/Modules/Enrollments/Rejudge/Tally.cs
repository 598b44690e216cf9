using Muster.Contracts.Restrictions;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Rejudge;

/// <summary>What a change comes to, one attempt after another, the newest decision first.</summary>
internal sealed class Tally
{
    private const int MostShown = 100;
    private readonly HashSet<EnrollmentId> seen = [];
    private readonly List<PreviewedAttempt> shown = [];
    private readonly Dictionary<AdmissionOutcome, int> changed = [];
    private int judged;
    private int notJudged;

    public void Add(JudgedAttempt attempt, Func<JudgedAttempt, Rejudged?> judge)
    {
        // The last decision about an attempt is the one that it went by.
        if (!seen.Add(attempt.RecordId))
        {
            return;
        }

        if (judge(attempt) is not { } one)
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
            shown.Add(Shown(attempt, one));
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

    private static PreviewedAttempt Shown(JudgedAttempt attempt, Rejudged one) =>
        new()
        {
            RecordId = attempt.RecordId.Value,
            DeviceName = attempt.DeviceName,
            At = attempt.At,
            Platform = attempt.Platform,
            OsVersion = attempt.OsVersion,
            Was = EnumText.Of(one.Was.Outcome),
            WouldBe = EnumText.Of(one.WouldBe.Outcome),
            Code = one.WouldBe.Code,
        };
}
