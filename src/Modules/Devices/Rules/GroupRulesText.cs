using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Modules.Devices.Rules;

/// <summary>Rules as they stand in the row of their group.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(GroupRules))]
internal sealed partial class GroupRulesText : JsonSerializerContext
{
    public static string Write(GroupRules rules) => JsonSerializer.Serialize(rules, Default.GroupRules);

    public static GroupRules Read(string text) => JsonSerializer.Deserialize(text, Default.GroupRules)!; // we wrote it
}
