using System.Text.Json.Serialization;

namespace Muster.Server.Live;

internal sealed record LiveChange(string Topic, Guid Id, long Version);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LiveChange))]
internal sealed partial class LiveJson : JsonSerializerContext;
