using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Http.Files;

namespace Muster.Modules.Policies.Configuration.Files;

/// <summary>A configuration policy as it stands in a file.</summary>
internal sealed record PolicyFile
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Kind { get; init; }

    public TextLines? Content { get; init; }

    /// <summary>In place of a content that holds secrets.</summary>
    public string? ContentHash { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(PolicyFile))]
internal sealed partial class PolicyFileJson : JsonSerializerContext;
