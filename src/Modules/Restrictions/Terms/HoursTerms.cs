namespace Muster.Modules.Restrictions.Terms;

/// <summary>Only within these hours of the week, as the clocks of that time zone show them, summer time included.</summary>
/// <param name="ClosesAt">Not later than it opens: it closes on the next day.</param>
internal sealed record HoursTerms(string TimeZone, IReadOnlyList<DayOfWeek> Days, TimeOnly OpensAt, TimeOnly ClosesAt)
    : RestrictionTerms
{
    public const string Name = "hours";

    public override string Kind => Name;

    public override string Code => RestrictionRefusals.EnrollmentClosed;

    protected override Finding Of(Circumstances seen)
    {
        var local = TimeZoneInfo.ConvertTime(seen.At, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
        var (day, time) = (local.DayOfWeek, TimeOnly.FromDateTime(local.DateTime));
        var yesterday = (DayOfWeek)(((int)day + 6) % 7);
        var open =
            OpensAt < ClosesAt
                ? Days.Contains(day) && time >= OpensAt && time < ClosesAt
                : (Days.Contains(day) && time >= OpensAt) || (Days.Contains(yesterday) && time < ClosesAt);
        return open ? Finding.Kept : Finding.Broken;
    }
}
