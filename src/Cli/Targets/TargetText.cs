using Muster.Cli.Output;
using Muster.Contracts.Enrollments;

namespace Muster.Cli.Targets;

internal static class TargetText
{
    public static Column[] Columns { get; } =
    [
        new("Id"),
        new("Target", MayFold: true),
        new("For", MayFold: true),
        new("30 days"),
        new("6 hours"),
        new("Last hour"),
        new("Burning since"),
    ];

    public static string[] Row(EnrollmentTarget target) =>
        [
            target.Id.ToString(),
            Demand(target),
            target.Label ?? "all",
            Met(target.Month),
            Met(target.SixHours),
            Met(target.LastHour),
            target.BurningSince is { } since ? Ages.Exact(since) : "",
        ];

    /// <summary>For example <c>95 % through installing_apps within 45 min</c>.</summary>
    public static string Demand(EnrollmentTarget target)
    {
        var what =
            target.Kind == "success" ? "succeed"
            : target.Step is { } step ? $"through {step} within {target.Minutes} min"
            : $"enrolled within {target.Minutes} min";
        return FormattableString.Invariant($"{target.Percent} % {what}{(target.Simulated ? ", simulated too" : "")}");
    }

    private static string Met(TargetWindow window) =>
        window.MetPercent is { } met ? FormattableString.Invariant($"{met} % of {window.Samples}") : "-";
}
