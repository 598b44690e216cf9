using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Blueprints.Files;

/// <summary>A blueprint as it stands in a file: what it holds and who gets it by their names.</summary>
internal sealed record BlueprintFile
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<BlueprintFileItem> Items { get; init; }

    public IReadOnlyList<BlueprintFileGroup>? Assignments { get; init; }

    public ItemHandling? Defaults { get; init; }
}

internal sealed record BlueprintFileItem
{
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public ItemHandling? Handling { get; init; }
}

internal sealed record BlueprintFileGroup
{
    public required string Group { get; init; }

    public required int Priority { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(BlueprintFile))]
internal sealed partial class BlueprintFileJson : JsonSerializerContext;
