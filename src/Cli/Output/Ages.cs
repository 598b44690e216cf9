namespace Muster.Cli.Output;

/// <summary>Instants as people speak of them.</summary>
internal static class Ages
{
    public static string Ago(DateTimeOffset instant, DateTimeOffset now)
    {
        var age = now - instant;
        return age switch
        {
            { Ticks: < 0 } => "just now",
            { TotalMinutes: < 1 } => $"{age.Seconds} s ago",
            { TotalHours: < 1 } => $"{age.Minutes} min ago",
            { TotalDays: < 1 } => $"{age.Hours} h ago",
            _ => $"{age.Days} d ago",
        };
    }

    public static string Exact(DateTimeOffset instant) => instant.UtcDateTime.ToString("u");
}
