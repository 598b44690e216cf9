namespace Muster.Modules.Enrollments.Targets;

/// <summary>
/// When a target burns. A rate of 1 uses up exactly what the month allows. It begins when misses come three times as often over six hours and over the
/// last one: the long window keeps a short mishap from being an alarm, the short one keeps an alarm from beginning when all is well again. It ends when
/// six hours are within the allowance, and not before, so that a target does not flap while devices come one by one.
/// </summary>
internal static class BurnRule
{
    public const double BeginsAt = 3;
    public const double EndsBelow = 1;

    /// <summary>Of so few in six hours, one slow device would be an alarm.</summary>
    public const int LeastSamples = 10;

    public static bool Begins(TargetDraft target, Attainment sixHours, Attainment lastHour) =>
        sixHours.Samples >= LeastSamples
        && sixHours.BurnRate(target) >= BeginsAt
        && lastHour.BurnRate(target) >= BeginsAt;

    /// <summary>A window without any device holds no miss.</summary>
    public static bool Ends(TargetDraft target, Attainment sixHours) => (sixHours.BurnRate(target) ?? 0) < EndsBelow;
}
