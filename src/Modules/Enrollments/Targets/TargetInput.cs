using Muster.Contracts.Enrollments;
using Muster.Http;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Targets;

internal static class TargetInput
{
    /// <summary>Below that a target cannot be missed three times as often as it allows: see <see cref="BurnRule"/>.</summary>
    private const int LeastPerMille = 700;
    private const int MostPerMille = 999;

    /// <returns>What was asked for; nothing to use where there are errors.</returns>
    public static TargetDraft Check(EnrollmentTargetDraft body, EnrollmentKinds kinds, FieldErrors errors)
    {
        if (!EnumText.TryParse<TargetKind>(body.Kind, out var kind))
        {
            errors.Add("kind", "duration or success.");
        }

        if (kind == TargetKind.Success)
        {
            Refuse("step", body.Step is not null, "A target of success is of the whole way.");
            Refuse("minutes", body.Minutes is not null, "A target of success has no time.");
        }
        else
        {
            Refuse("step", body.Step is { } step && !Step.All.Contains(step), $"One of {string.Join(", ", Step.All)}.");
            Refuse(
                "minutes",
                body.Minutes is not { } minutes || !TimeScale.LimitsMinutes.Contains(minutes),
                $"Times are counted up to certain limits. One of {string.Join(", ", TimeScale.LimitsMinutes)}."
            );
        }

        var (platform, method) = (body.Platform ?? "", body.Method ?? "");
        Refuse("platform", platform.Length > 0 && !kinds.Contains(platform, ""), "A platform that devices enroll on.");
        Refuse(
            "method",
            method.Length > 0 && !kinds.Contains(platform, method),
            "A method of the platform; name the platform, too."
        );
        var perMille = (int)Math.Round(Math.Clamp(body.Percent, 0, 100) * 10);
        Refuse(
            "percent",
            perMille is < LeastPerMille or > MostPerMille || Math.Abs(body.Percent - (perMille / 10.0)) > 1e-6,
            "70 to 99.9, with one decimal at most."
        );
        return new TargetDraft(
            kind ?? TargetKind.Duration,
            kind == TargetKind.Success ? "" : body.Step ?? Step.Whole,
            platform,
            method,
            body.Minutes ?? 0,
            perMille,
            body.Simulated ?? false
        );

        void Refuse(string field, bool wrong, string fault)
        {
            if (wrong)
            {
                errors.Add(field, fault);
            }
        }
    }
}
