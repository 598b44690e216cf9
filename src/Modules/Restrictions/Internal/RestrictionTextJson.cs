using System.Text.Json.Serialization;

namespace Muster.Modules.Restrictions.Internal;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(RestrictionRuleText))]
internal sealed partial class RestrictionTextJson : JsonSerializerContext;
