using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Modules.EnrollmentQueue.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApproveEnrollmentRequest))]
[JsonSerializable(typeof(RejectEnrollmentRequest))]
[JsonSerializable(typeof(ApproveEnrollmentRequests))]
[JsonSerializable(typeof(RejectEnrollmentRequests))]
[JsonSerializable(typeof(UndoEnrollmentDecisions))]
[JsonSerializable(typeof(BulkDecision))]
[JsonSerializable(typeof(QueueSummary))]
[JsonSerializable(typeof(Page<Contracts.EnrollmentQueue.BlockedKey>))]
[JsonSerializable(typeof(Page<Contracts.EnrollmentQueue.EnrollmentRequest>))]
internal sealed partial class EnrollmentQueueJson : JsonSerializerContext;
