using System.CommandLine;
using Muster.Cli.Output;

namespace Muster.Cli.Audit;

/// <summary><c>--from</c> and <c>--to</c>.</summary>
/// <param name="verb">What is counted at its instant.</param>
internal sealed class InstantRange(string verb)
{
    private readonly Option<DateTimeOffset?> from = InstantOption.Create(
        "--from",
        $"Only what {verb} then or later, such as 2026-11-21."
    );
    private readonly Option<DateTimeOffset?> to = InstantOption.Create("--to", $"Only what {verb} before.");

    public void AddTo(Command command)
    {
        command.Add(from);
        command.Add(to);
    }

    public IEnumerable<string> Query(ParseResult line)
    {
        if (line.GetValue(from) is { } first)
        {
            yield return $"from={InstantOption.Text(first)}";
        }

        if (line.GetValue(to) is { } end)
        {
            yield return $"to={InstantOption.Text(end)}";
        }
    }
}
