using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Desired;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DesiredState))]
internal sealed partial class DesiredJson : JsonSerializerContext;
