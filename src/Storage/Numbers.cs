using System.Diagnostics.Metrics;

namespace Muster.Storage;

/// <summary>What the node has done, for whoever watches it.</summary>
internal static class Numbers
{
    private static readonly Meter Meter = new("Muster");

    /// <summary>Each is counted once, by the node that passes it on.</summary>
    public static Counter<long> Events { get; } =
        Meter.CreateCounter<long>("muster.events", description: "Events that this node passed on, by kind.");

    public static Counter<long> Writes { get; } =
        Meter.CreateCounter<long>("muster.storage.writes", description: "Units of work that were committed.");

    public static Counter<long> FailedWrites { get; } =
        Meter.CreateCounter<long>("muster.storage.failed_writes", description: "Units of work that were not.");
}
