using Muster.Contracts.Enrollments;

namespace Muster.Cli.Enrollments;

/// <summary>What is usual, in words; nothing where the server knows too little.</summary>
internal static class Usually
{
    public static string? Takes(UsualTime? usual) =>
        usual is null ? null : $"{Long(usual.MedianSeconds)}, 9 of 10 within {Long(usual.P90Seconds)}";

    public static string? Through(long? minutes, long? p90Minutes) =>
        (minutes, p90Minutes) switch
        {
            (null, _) => null,
            ({ } median, { } most) when most > median => $"{median} to {most} min",
            ({ } median, _) => $"{median} min",
        };

    private static string Long(long seconds) => seconds < 60 ? $"{seconds} s" : $"{seconds / 60} min";
}
