using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Devices;

namespace Muster.Modules.Devices.Files;

/// <summary>A group as it stands in a file.</summary>
internal sealed record GroupFile
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public DeviceGroupRules? Rules { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(GroupFile))]
internal sealed partial class GroupFileJson : JsonSerializerContext;
