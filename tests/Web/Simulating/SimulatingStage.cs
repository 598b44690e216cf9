using Muster.Web.Support;

namespace Muster.Web.Simulating;

/// <summary>A server on which enrollments may be simulated.</summary>
public sealed class SimulatingStage() : Stage(settings: new() { ["MUSTER_SIMULATION"] = "1" });
