using System.CommandLine;
using Muster.Cli.Output;

namespace Muster.Cli.Queue;

/// <summary>What requests are narrowed to, in the words of the API.</summary>
internal sealed class RequestFilter
{
    private readonly Option<string> search = new("--q")
    {
        Description = "The beginning of a name, a device key, a Peer ID, or a fingerprint in any form.",
        HelpName = "TEXT",
    };
    private readonly Option<string> platform = new("--platform")
    {
        Description = "Only of this platform.",
        HelpName = "linux|windows|macos",
    };
    private readonly Option<bool?> conflict = new("--conflict")
    {
        Description = "Only those with another side; with `false` those without.",
    };
    private readonly Option<string>? person;
    private readonly Option<DateTimeOffset?> after = InstantOption.Create(
        "--requested-after",
        "Only what came then or later, such as 2026-11-21."
    );
    private readonly Option<DateTimeOffset?> before = InstantOption.Create(
        "--requested-before",
        "Only what came before."
    );

    /// <param name="person">False where the word means another thing.</param>
    public RequestFilter(bool person = true)
    {
        if (person)
        {
            this.person = new("--person") { Description = "By whether somebody has the Peer ID." };
            this.person.AcceptOnlyFromAmong("known", "unknown", "disabled");
        }
    }

    public IReadOnlyList<Option> Options =>
        [search, platform, conflict, .. person is null ? Array.Empty<Option>() : [person], after, before];

    public IEnumerable<string> Query(ParseResult line)
    {
        if (line.GetValue(search) is { } q)
        {
            yield return $"q={Uri.EscapeDataString(q)}";
        }

        if (line.GetValue(platform) is { } system)
        {
            yield return $"platform={Uri.EscapeDataString(system)}";
        }

        if (line.GetValue(conflict) is { } odds)
        {
            yield return odds ? "conflict=true" : "conflict=false";
        }

        if (person is not null && line.GetValue(person) is { } match)
        {
            yield return $"person={match}";
        }

        if (line.GetValue(after) is { } first)
        {
            yield return $"requestedAfter={InstantOption.Text(first)}";
        }

        if (line.GetValue(before) is { } end)
        {
            yield return $"requestedBefore={InstantOption.Text(end)}";
        }
    }
}
