using System.Text.Json.Serialization;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Protocols.Agent;

/// <summary>How agent messages are written and read: camelCase, nothing null on the wire, no repeated member and one spelling of each, sixteen levels deep at most.</summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.Strict,
    MaxDepth = 16,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(Rfc3339Converter)]
)]
[JsonSerializable(typeof(ChallengeAnswer))]
[JsonSerializable(typeof(EnrollCall))]
[JsonSerializable(typeof(EnrollAnswer))]
[JsonSerializable(typeof(RevealCall))]
[JsonSerializable(typeof(RevealAnswer))]
[JsonSerializable(typeof(PollAnswer))]
[JsonSerializable(typeof(CheckInAnswer))]
[JsonSerializable(typeof(InstanceCall))]
[JsonSerializable(typeof(InstanceAnswer))]
[JsonSerializable(typeof(ReportCall))]
[JsonSerializable(typeof(ServerKeysStored))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(RotateCall))]
[JsonSerializable(typeof(RotateAnswer))]
[JsonSerializable(typeof(LeaveAnswer))]
[JsonSerializable(typeof(PreparationAnswer))]
[JsonSerializable(typeof(DevicePrepSync))]
[JsonSerializable(typeof(DevicePrepPage))]
[JsonSerializable(typeof(DevicePrepAdministrators))]
[JsonSerializable(typeof(AgentProblem))]
public sealed partial class AgentJson : JsonSerializerContext;
