namespace Muster.Contracts.Simulation;

/// <summary>A fleet that does not exist.</summary>
/// <param name="Enrollments">How many of its attempts there are.</param>
public sealed record SimulatedFleet(string Name, int Enrollments);

/// <summary>What a call took out.</summary>
/// <param name="Removed">Attempts, at most 500 at each call: call again until there are none.</param>
public sealed record SimulationRemoval(int Removed);
