using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Simulation;

namespace Muster.Simulator;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(SimulatedSteps))]
[JsonSerializable(typeof(SimulatedStep))]
[JsonSerializable(typeof(SimulationAnswer))]
[JsonSerializable(typeof(IReadOnlyList<SimulatedFleet>))]
[JsonSerializable(typeof(SimulationRemoval))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
