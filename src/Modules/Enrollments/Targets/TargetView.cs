using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Enrollments;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Targets;

internal static class TargetView
{
    public static async Task<IReadOnlyList<Contracts.Enrollments.EnrollmentTarget>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<EnrollmentTarget> targets,
        EnrollmentKinds kinds,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var burns = await db.Set<TargetBurn>().ToDictionaryAsync(burn => burn.TargetId, burn => burn.Since, ct);
        var drafts = targets.Select(target => target.Draft).ToList();
        var month = await TargetReading.MonthAsync(db, drafts, now, ct);
        var sixHours = await TargetReading.LastHoursAsync(db, drafts, hours: 6, now, ct);
        var lastHour = await TargetReading.LastHoursAsync(db, drafts, hours: 1, now, ct);
        return
        [
            .. targets.Select(
                (target, i) =>
                    new Contracts.Enrollments.EnrollmentTarget
                    {
                        Id = target.Id.Value,
                        Kind = EnumText.Of(target.Kind),
                        Step = target.Step is "" or Steps.Step.Whole ? null : target.Step,
                        Platform = NullIfEmpty(target.Platform),
                        Method = NullIfEmpty(target.Method),
                        Label = target.Method.Length == 0 ? null : kinds.Of(target.Platform, target.Method).Label,
                        Minutes = target.Kind == TargetKind.Duration ? target.Minutes : null,
                        Percent = target.PerMille / 10.0,
                        Simulated = target.Simulated,
                        CreatedBy = target.CreatedBy,
                        CreatedAt = target.CreatedAt,
                        BurningSince = burns.TryGetValue(target.Id, out var since) ? since : null,
                        Month = WindowOf(drafts[i], month[i]),
                        SixHours = WindowOf(drafts[i], sixHours[i]),
                        LastHour = WindowOf(drafts[i], lastHour[i]),
                        Version = target.RowVersion,
                    }
            ),
        ];
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static TargetWindow WindowOf(TargetDraft target, Attainment attained) =>
        new()
        {
            Samples = attained.Samples,
            Met = attained.Met,
            MetPercent =
                attained.Samples == 0
                    ? null
                    // Never rounded up to what it is not.
                    : Math.Floor(1000.0 * attained.Met / attained.Samples) / 10,
            BurnRate = attained.BurnRate(target) is { } rate ? Math.Round(rate, 1) : null,
        };
}
