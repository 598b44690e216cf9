using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.Enrollments;

/// <summary>Which failures, in the words of the API.</summary>
internal sealed class FailureFilter
{
    private readonly Option<string?> reason = new("--reason")
    {
        Description = "Only of this category, such as DEVICE_LIMIT.",
        HelpName = "CATEGORY",
    };
    private readonly Option<string?> state = new("--state") { Description = "Whether they are settled." };
    private readonly Option<string?> platform = new("--platform")
    {
        Description = "Only of this platform, such as linux.",
        HelpName = "NAME",
    };
    private readonly Option<string?> code = new("--code")
    {
        Description = "Only with this error code, in any of its spellings.",
        HelpName = "CODE",
    };
    private readonly Option<bool> simulated = new("--simulated") { Description = "Also those of simulated fleets." };

    public FailureFilter() => state.AcceptOnlyFromAmong("open", "settled");

    public Option[] Options => [reason, state, platform, code, simulated];

    public string On(string route, ParseResult line) =>
        Query.Of(
            route,
            ("reason", line.GetValue(reason)),
            (
                "resolved",
                line.GetValue(state) is { } wanted
                    ? wanted == "settled"
                        ? "true"
                        : "false"
                    : null
            ),
            ("platform", line.GetValue(platform)),
            ("code", line.GetValue(code)),
            ("simulated", line.GetValue(simulated) ? "true" : null)
        );
}
