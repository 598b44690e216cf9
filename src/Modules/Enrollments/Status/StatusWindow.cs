using Muster.Http;
using Muster.Modules.Enrollments.Counts;

namespace Muster.Modules.Enrollments.Status;

/// <summary>A window is a sum of whole hours, of which the running one is the last.</summary>
internal static class StatusWindow
{
    public const int DefaultDays = 30;
    private const int MostDays = 365;

    public static int Check(int? days, FieldErrors errors)
    {
        if (days is < 1 or > MostDays)
        {
            errors.Add("days", $"1 to {MostDays}.");
        }

        return days ?? DefaultDays;
    }

    public static long FirstHour(DateTimeOffset now, int days) => Contributions.HourOf(now) - (days * 24) + 1;
}
