using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Keys;

namespace Muster.Modules.KeyRotation.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(KeyReport))]
[JsonSerializable(typeof(RotateKey))]
[JsonSerializable(typeof(KeyChanged))]
[JsonSerializable(typeof(ConfirmKeyCopy))]
internal sealed partial class KeyRotationJson : JsonSerializerContext;
