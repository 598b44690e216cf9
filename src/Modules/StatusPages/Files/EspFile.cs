using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.StatusPages;

namespace Muster.Modules.StatusPages.Files;

/// <summary>A profile as it stands in a file: what <see cref="EspProfileDraft"/> says, with its groups by their names.</summary>
internal sealed record EspFile
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string>? AssignedGroups { get; init; }

    public IReadOnlyList<BlockingApp>? BlockingApps { get; init; }

    public int? TimeoutMinutes { get; init; }

    public bool? ShowProgress { get; init; }

    public bool? DeviceBlock { get; init; }

    public bool? ShowAccountProgress { get; init; }

    public bool? AccountBlock { get; init; }

    public bool? AllowSkip { get; init; }

    public bool? ShowErrorDetails { get; init; }

    public bool? AllowRetry { get; init; }

    public bool? AllowReset { get; init; }

    public bool? AllowUseOnFailure { get; init; }

    public bool? AllowLogCollection { get; init; }

    public bool? OnlyOobe { get; init; }

    public string? TechnicianPhaseMode { get; init; }

    public bool? QualityUpdates { get; init; }

    public string? CustomHeading { get; init; }

    public string? CustomMessage { get; init; }

    public string? SupportUrl { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(EspFile))]
internal sealed partial class EspFileJson : JsonSerializerContext;
