using System.CommandLine;
using System.Globalization;

namespace Muster.Cli.Output;

/// <summary>An instant as somebody types one.</summary>
internal static class InstantOption
{
    public static Option<DateTimeOffset?> Create(string name, string what) =>
        new(name)
        {
            Description = $"{what} UTC unless it says otherwise.",
            HelpName = "INSTANT",
            CustomParser = result =>
            {
                if (
                    DateTimeOffset.TryParse(
                        result.Tokens[0].Value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var instant
                    )
                )
                {
                    return instant;
                }

                result.AddError($"{name} wants a date or an instant, such as 2026-11-21T08:00:00Z.");
                return null;
            },
        };

    /// <summary>As a part of a query.</summary>
    public static string Text(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
}
