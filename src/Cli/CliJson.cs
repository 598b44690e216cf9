using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Keys;
using Muster.Contracts.People;

namespace Muster.Cli;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(EnrollmentRequest))]
[JsonSerializable(typeof(ApproveEnrollmentRequest))]
[JsonSerializable(typeof(RejectEnrollmentRequest))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(CreatePerson))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(KeyReport))]
[JsonSerializable(typeof(KeyChanged))]
[JsonSerializable(typeof(RotateKey))]
[JsonSerializable(typeof(ConfirmKeyCopy))]
internal sealed partial class CliJson : JsonSerializerContext;
