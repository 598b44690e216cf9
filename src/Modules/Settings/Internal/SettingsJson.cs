using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Settings;

namespace Muster.Modules.Settings.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EndpointSettings))]
[JsonSerializable(typeof(EndpointValidation))]
internal sealed partial class SettingsJson : JsonSerializerContext;
