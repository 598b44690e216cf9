using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.Enrollments;

/// <summary>Which enrollments, in the words of the API.</summary>
internal sealed class ActiveFilter
{
    private readonly Option<string?> bucket = new("--bucket") { Description = "Those under way when nothing is said." };
    private readonly Option<string?> platform = new("--platform")
    {
        Description = "Only of this platform, such as linux.",
        HelpName = "NAME",
    };
    private readonly Option<string?> stage = new("--stage")
    {
        Description = "Only in this state, such as installing_apps.",
        HelpName = "STATE",
    };
    private readonly Option<bool> simulated = new("--simulated") { Description = "Also those of simulated fleets." };

    public ActiveFilter() => bucket.AcceptOnlyFromAmong("in_progress", "pending", "enrolled", "failed", "incomplete");

    public Option[] Options => [bucket, platform, stage, simulated];

    public string On(string route, ParseResult line) =>
        Query.Of(
            route,
            ("bucket", line.GetValue(bucket)),
            ("platform", line.GetValue(platform)),
            ("stage", line.GetValue(stage)),
            ("simulated", line.GetValue(simulated) ? "true" : null)
        );
}
