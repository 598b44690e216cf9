using Muster.AgentClient;

namespace Muster.Simulator.Agents;

/// <summary>What a fleet of agents is to do.</summary>
internal sealed record AgentPlan
{
    public required ServerAddress Server { get; init; }

    public required int Devices { get; init; }

    /// <summary>How many begin in a second.</summary>
    public required int PerSecond { get; init; }

    /// <summary>How long they stay in touch after the last has begun.</summary>
    public required TimeSpan Stay { get; init; }

    /// <summary>How often a device checks in before it ends by itself.</summary>
    public required int CheckIns { get; init; }

    /// <summary>Null: they come as strangers, and wait for somebody to decide.</summary>
    public string? EnrollmentKey { get; init; }
}
