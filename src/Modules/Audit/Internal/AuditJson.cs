using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Audit;

namespace Muster.Modules.Audit.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<AuditEntry>))]
[JsonSerializable(typeof(AuditState))]
[JsonSerializable(typeof(AuditProof))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(Dictionary<string, Opening>))]
internal sealed partial class AuditJson : JsonSerializerContext;
