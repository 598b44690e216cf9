using System.CommandLine;

namespace Muster.Cli.Queue;

/// <summary>A list of requests: in which state, narrowed to what, in which order.</summary>
internal sealed class RequestSelection
{
    private readonly RequestFilter filter = new();
    private readonly Option<string> state = new("--state")
    {
        Description = "Which requests; `ended` is all that do not wait.",
        DefaultValueFactory = _ => "pending",
    };
    private readonly Option<string> sort = new("--sort")
    {
        Description = "Newest first when nothing is said; endedAt for those that do not wait.",
    };

    public RequestSelection()
    {
        state.AcceptOnlyFromAmong("pending", "approved", "rejected", "expired", "superseded", "withdrawn", "ended");
        sort.AcceptOnlyFromAmong("requestedAt", "-requestedAt", "endedAt", "-endedAt");
    }

    public Option[] Options => [state, .. filter.Options, sort];

    public string Query(ParseResult line)
    {
        List<string> query = [$"state={line.GetRequiredValue(state)}", .. filter.Query(line)];
        if (line.GetValue(sort) is { } order)
        {
            query.Add($"sort={order}");
        }

        return string.Join('&', query);
    }
}
