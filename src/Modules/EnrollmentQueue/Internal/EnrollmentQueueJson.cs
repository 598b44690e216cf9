using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Modules.EnrollmentQueue.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApproveEnrollmentRequest))]
[JsonSerializable(typeof(RejectEnrollmentRequest))]
[JsonSerializable(typeof(Page<Contracts.EnrollmentQueue.EnrollmentRequest>))]
internal sealed partial class EnrollmentQueueJson : JsonSerializerContext;
