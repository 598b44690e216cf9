namespace Muster.Simulator.Scenarios;

/// <summary>What becomes of a device.</summary>
/// <param name="Weight">How many of a hundred devices of a mixed fleet go this way.</param>
internal sealed record Scenario(string Name, int Weight, string Says, IReadOnlyList<Beat> Beats);
