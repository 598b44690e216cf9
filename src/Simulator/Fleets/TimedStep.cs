using Muster.Contracts.Simulation;

namespace Muster.Simulator.Fleets;

/// <param name="Due">Since the fleet began, in the time of the devices.</param>
/// <param name="Device">Which device of the fleet, from 0.</param>
internal sealed record TimedStep(TimeSpan Due, int Device, SimulatedStep Step);
