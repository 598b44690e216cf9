using System.CommandLine;
using System.Globalization;

namespace Muster.Cli.Audit;

/// <summary><c>--from</c> and <c>--to</c>.</summary>
/// <param name="verb">What is counted at its instant.</param>
internal sealed class InstantRange(string verb)
{
    private readonly Option<DateTimeOffset?> from = Create(
        "--from",
        $"Only what {verb} then or later, such as 2026-11-21."
    );
    private readonly Option<DateTimeOffset?> to = Create("--to", $"Only what {verb} before.");

    public void AddTo(Command command)
    {
        command.Add(from);
        command.Add(to);
    }

    public IEnumerable<string> Query(ParseResult line)
    {
        if (line.GetValue(from) is { } first)
        {
            yield return $"from={Text(first)}";
        }

        if (line.GetValue(to) is { } end)
        {
            yield return $"to={Text(end)}";
        }
    }

    private static string Text(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private static Option<DateTimeOffset?> Create(string name, string what) =>
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
}
