using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Protocols.Agent.Delivery;

/// <summary>As <see cref="AgentJson"/>, for what is delivered.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.Strict,
    MaxDepth = 16,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(Rfc3339Converter)]
)]
[JsonSerializable(typeof(DeliveryManifest))]
[JsonSerializable(typeof(ManifestAnswer))]
[JsonSerializable(typeof(AppDocument))]
[JsonSerializable(typeof(ScriptDocument))]
[JsonSerializable(typeof(ItemReport))]
public sealed partial class DeliveryJson : JsonSerializerContext;
