using System.Diagnostics.Metrics;

namespace Muster.Modules.AgentChannel.Exchange;

internal static class Numbers
{
    private static readonly Meter Meter = new("Muster");

    /// <summary>By route, status, and code of a refusal: all of them words of ours.</summary>
    public static Counter<long> Answers { get; } =
        Meter.CreateCounter<long>("muster.agent.answers", description: "Answers to devices.");
}
