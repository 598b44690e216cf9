using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Apps.Files;

/// <summary>An app as it stands in a file. Its package is named by its hash, and was uploaded before.</summary>
internal sealed record AppFile
{
    public required string Name { get; init; }

    public string? Publisher { get; init; }

    public string? Description { get; init; }

    public required string Platform { get; init; }

    public required string Kind { get; init; }

    public string? PackageSha256 { get; init; }

    public string? PackageId { get; init; }

    public string? VersionRule { get; init; }

    public string? PackageVersion { get; init; }

    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>In the place of arguments that are not in the file; the server that wrote it knows them by this.</summary>
    public string? ArgumentsHash { get; init; }

    public IReadOnlyList<DetectionRule>? Detection { get; init; }

    public string? OnRemoval { get; init; }

    public bool? RequiresRestart { get; init; }

    public string? Context { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(AppFile))]
internal sealed partial class AppFileJson : JsonSerializerContext;
