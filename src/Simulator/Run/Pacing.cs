namespace Muster.Simulator.Run;

/// <summary>How a fleet is sent.</summary>
internal sealed record Pacing
{
    /// <summary>Its name.</summary>
    public required string Fleet { get; init; }

    /// <summary>Infinite: everything at once.</summary>
    public required double Speed { get; init; }

    /// <summary>Calls under way at the same time.</summary>
    public required int Lanes { get; init; }

    /// <summary>Steps of one call at most.</summary>
    public required int Batch { get; init; }
}
