using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Http.Files;

namespace Muster.Modules.Policies.Scripts.Files;

/// <summary>A script as it stands in a file.</summary>
internal sealed record ScriptFile
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Interpreter { get; init; }

    public required string Platform { get; init; }

    public string? Context { get; init; }

    public int? TimeoutSeconds { get; init; }

    public string? Runs { get; init; }

    public IReadOnlyList<int>? ExpectedExitCodes { get; init; }

    public required TextLines Content { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(ScriptFile))]
internal sealed partial class ScriptFileJson : JsonSerializerContext;
